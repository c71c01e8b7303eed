package dev.skillsgap.recommendation.path.network;

import static java.util.stream.Collectors.groupingBy;

import dev.skillsgap.recommendation.step.Resource;
import dev.skillsgap.recommendation.step.Resource.Level;
import dev.skillsgap.recommendation.step.Resource.Teaching;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Grows a network backwards from what is wanted: what supports it, what that needs, what supports that, and so on. */
final class Growth {

    private static final Comparator<Level> BY_SKILL =
            Comparator.comparing(Level::skill).thenComparingInt(Level::level);

    private final Levels held;
    private final Map<String, List<Taught>> bySkill;
    private final Set<Level> levels = new HashSet<>();
    private final Set<Taught> taught = new HashSet<>();
    private final Deque<Level> open = new ArrayDeque<>();

    /** A teaching of a resource, {@code place} among its teachings. */
    private record Taught(Resource resource, int place, int above) {

        Teaching teaching() {
            return resource.teaches().get(place);
        }

        boolean supports(Level level) {
            return above < level.level() && level.level() <= teaching().to();
        }
    }

    Growth(Levels held, Levels ceiling, Collection<Resource> resources) {
        this.held = held;
        this.bySkill = resources.stream()
                .filter(resource -> isWithin(ceiling, resource.requires()))
                .flatMap(resource -> taughtBy(resource, ceiling))
                .collect(groupingBy(taught -> taught.teaching().skill()));
    }

    private Stream<Taught> taughtBy(Resource resource, Levels ceiling) {
        var found = new ArrayList<Taught>();
        for (int i = 0; i < resource.teaches().size(); i++) {
            var teaching = resource.teaches().get(i);
            var above = levelAtBegin(resource, teaching);
            if (teaching.to() > above
                    && ceiling.applyAsInt(teaching.skill()) >= teaching.from()
                    && isWithin(ceiling, teaching.prerequisites())) {
                found.add(new Taught(resource, i, above));
            }
        }
        return found.stream();
    }

    private static boolean isWithin(Levels ceiling, List<Level> needs) {
        return needs.stream().allMatch(need -> ceiling.applyAsInt(need.skill()) >= need.level());
    }

    /** The least level of the skill with which the lesson can begin. */
    private int levelAtBegin(Resource resource, Teaching teaching) {
        var required = resource.requires().stream()
                .filter(need -> need.skill().equals(teaching.skill()))
                .mapToInt(Level::level)
                .max()
                .orElse(0);
        return Math.max(Math.max(held.applyAsInt(teaching.skill()), teaching.from()), required);
    }

    Network from(Collection<Level> wanted) {
        need(wanted);
        while (!open.isEmpty()) {
            var level = open.pop();
            bySkill.getOrDefault(level.skill(), List.of()).stream()
                    .filter(candidate -> candidate.supports(level))
                    .filter(taught::add)
                    .forEach(this::needWhatItNeeds);
        }
        return network();
    }

    private void needWhatItNeeds(Taught lesson) {
        var teaching = lesson.teaching();
        need(lesson.resource().requires());
        need(List.of(new Level(teaching.skill(), teaching.from())));
        need(teaching.prerequisites());
    }

    private void need(Collection<Level> needs) {
        needs.stream().filter(this::isMissing).filter(levels::add).forEach(open::push);
    }

    private boolean isMissing(Level level) {
        return held.applyAsInt(level.skill()) < level.level();
    }

    private Network network() {
        var sortedLevels = levels.stream().sorted(BY_SKILL).toList();
        var resources = taught.stream()
                .map(Taught::resource)
                .distinct()
                .sorted(Comparator.comparing(Resource::id))
                .toList();
        var placeOf = places(sortedLevels);
        var placeOfResource = places(resources);
        var lessons = taught.stream()
                .sorted(Comparator.comparing(
                                (Taught lesson) -> lesson.resource().id())
                        .thenComparingInt(Taught::place))
                .map(lesson -> lesson(lesson, Objects.requireNonNull(placeOfResource.get(lesson.resource())), placeOf))
                .toList();
        return Network.of(
                resources,
                resources.stream()
                        .map(resource -> missing(resource.requires(), placeOf))
                        .toList(),
                lessons,
                sortedLevels);
    }

    private static <T> Map<T, Integer> places(List<T> items) {
        var places = new HashMap<T, Integer>();
        items.forEach(item -> places.put(item, places.size()));
        return places;
    }

    private Lesson lesson(Taught lesson, int resource, Map<Level, Integer> placeOf) {
        var teaching = lesson.teaching();
        return new Lesson(
                resource,
                teaching.skill(),
                lesson.above(),
                teaching.to(),
                missing(List.of(new Level(teaching.skill(), teaching.from())), placeOf),
                missing(teaching.prerequisites(), placeOf));
    }

    private List<Integer> missing(List<Level> needs, Map<Level, Integer> placeOf) {
        return needs.stream()
                .filter(this::isMissing)
                .map(need -> Objects.requireNonNull(placeOf.get(need)))
                .distinct()
                .toList();
    }
}
