package dev.skillsgap.recommendation.path.network;

import static java.util.stream.Collectors.groupingBy;

import dev.skillsgap.recommendation.step.Resource;
import dev.skillsgap.recommendation.step.Resource.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The resources that can matter for what is wanted, and how they depend on one another. A level is supported by the
 * lessons that lift its skill from below it: whichever comes first decides, so a lesson that must begin at the level or
 * above it is none of them.
 */
public final class Network {

    private final List<Resource> resources;
    private final List<List<Integer>> requires;
    private final List<Lesson> lessons;
    private final List<List<Integer>> lessonsOf;
    private final List<Level> levels;
    private final List<List<Integer>> supporters;
    private final List<List<Integer>> supported;

    /** Of each level, by resource. */
    private final List<Map<Integer, List<Integer>>> supportersWithin;

    private Network(List<Resource> resources, List<List<Integer>> requires, List<Lesson> lessons, List<Level> levels) {
        this.resources = resources;
        this.requires = requires;
        this.lessons = lessons;
        this.levels = levels;
        this.lessonsOf = IntStream.range(0, resources.size())
                .mapToObj(resource -> lessonsWhere(lesson -> lesson.resource() == resource))
                .toList();
        this.supporters = levels.stream()
                .map(level -> lessonsWhere(lesson -> lesson.supports(level.skill(), level.level())))
                .toList();
        this.supported = lessons.stream().map(this::supportedBy).toList();
        this.supportersWithin = supporters.stream()
                .map(all -> all.stream()
                        .collect(groupingBy(lesson -> lessons.get(lesson).resource())))
                .toList();
    }

    private List<Integer> lessonsWhere(Predicate<Lesson> condition) {
        return IntStream.range(0, lessons.size())
                .filter(i -> condition.test(lessons.get(i)))
                .boxed()
                .toList();
    }

    private List<Integer> supportedBy(Lesson lesson) {
        return IntStream.range(0, levels.size())
                .filter(i ->
                        lesson.supports(levels.get(i).skill(), levels.get(i).level()))
                .boxed()
                .toList();
    }

    /**
     * The part of the resources that can matter.
     *
     * @param held own levels, by skill
     * @param ceiling levels that can be reached at all, by skill; what needs more is left out
     * @param wanted levels that somebody asks for
     */
    public static Network of(Levels held, Levels ceiling, Collection<Resource> resources, Collection<Level> wanted) {
        return new Growth(held, ceiling, resources).from(wanted);
    }

    /** From parts that refer to one another by place, in the order of resources, of lessons by resource, of levels. */
    static Network of(
            List<Resource> resources, List<List<Integer>> requires, List<Lesson> lessons, List<Level> levels) {
        return new Network(List.copyOf(resources), List.copyOf(requires), List.copyOf(lessons), List.copyOf(levels));
    }

    /** By id. */
    public List<Resource> resources() {
        return resources;
    }

    /** Levels, none of them held, that must be held before the resource can be begun. */
    public List<Integer> requires(int resource) {
        return requires.get(resource);
    }

    /** By resource. */
    public List<Lesson> lessons() {
        return lessons;
    }

    public List<Integer> lessonsOf(int resource) {
        return lessonsOf.get(resource);
    }

    /** None of them held; by skill, then by height. */
    public List<Level> levels() {
        return levels;
    }

    /** Lessons that reach that level from below. */
    public List<Integer> supporters(int level) {
        return supporters.get(level);
    }

    /** Levels that the lesson reaches. */
    public List<Integer> supported(int lesson) {
        return supported.get(lesson);
    }

    /** Lessons of the resource that reach that level from below. */
    public List<Integer> supporters(int level, int resource) {
        return supportersWithin.get(level).getOrDefault(resource, List.of());
    }

    /** All levels that are needed for the lesson, be it that its own resource reaches them alongside. */
    public List<Integer> needsOf(int lesson) {
        var taught = lessons.get(lesson);
        return Stream.of(requires(taught.resource()), taught.before(), taught.alongside())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** All levels that the resource or its lessons need from elsewhere, or from one another. */
    public List<Integer> needs(int resource) {
        var needs = new ArrayList<>(requires(resource));
        for (int lesson : lessonsOf(resource)) {
            needs.addAll(lessons.get(lesson).before());
            needs.addAll(lessons.get(lesson).alongside());
        }
        return needs.stream().distinct().toList();
    }
}
