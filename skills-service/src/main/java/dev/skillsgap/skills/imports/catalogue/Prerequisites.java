package dev.skillsgap.skills.imports.catalogue;

import dev.skillsgap.skills.imports.catalogue.markdown.Entry;
import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.taxonomy.Resource.Prerequisite;
import dev.skillsgap.skills.taxonomy.Resource.Teaching;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What must be known before a course: what the courses before it teach, or skills that are named themselves. */
final class Prerequisites {

    /** Of a skill that is named without a level: advanced beginner. */
    private static final int SUPPOSED_LEVEL = 2;

    private static final Pattern LITTLE = Pattern.compile("\\b(?:basic|high school|some)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern NONE = Pattern.compile("(?:none|-|)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMA = Pattern.compile(",\\s*(?:and\\s+)?|\\s+and\\s+|^corequisite:\\s*");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}+#]+");
    private static final Pattern CHOICE = Pattern.compile("\\bor\\b|\\bone of\\b", Pattern.CASE_INSENSITIVE);

    private final Map<String, Candidate> byAddress = new HashMap<>();
    private final Map<List<String>, Candidate> byWords = new LinkedHashMap<>();
    private final Reading reading;

    Prerequisites(Collection<Candidate> courses, Reading reading) {
        this.reading = reading;
        for (var course : courses) {
            byAddress.put(Entry.plain(course.url()), course);
            byWords.putIfAbsent(words(course.title()), course);
        }
    }

    /** What is taught begins where what is needed ends; what is needed is nothing that is taught. */
    record Needed(List<Teaching> teaches, List<Prerequisite> requires) {}

    Needed of(Candidate course) {
        Map<String, Integer> levels = new LinkedHashMap<>();
        var study = course.entry().study();
        var linked = study.prerequisiteLinks().stream()
                .map(Entry::plain)
                .filter(byAddress::containsKey)
                .map(byAddress::get)
                .toList();
        linked.forEach(other -> add(levels, other));
        if (linked.isEmpty()) {
            said(course, study.prerequisites(), levels);
        }
        var teaches = course.teaches().stream()
                .map(teaching -> raised(teaching, levels.getOrDefault(teaching.skill(), 0)))
                .toList();
        course.teaches().forEach(teaching -> levels.remove(teaching.skill()));
        var requires = levels.entrySet().stream()
                .map(level -> new Prerequisite(level.getKey(), level.getValue()))
                .toList();
        return new Needed(teaches, requires);
    }

    private static Teaching raised(Teaching teaching, int level) {
        return new Teaching(
                teaching.skill(), Math.max(teaching.from(), Math.min(level, teaching.to() - 1)), teaching.to());
    }

    private static void add(Map<String, Integer> levels, Candidate course) {
        course.teaches().forEach(teaching -> levels.merge(teaching.skill(), teaching.to(), Math::max));
    }

    /** Titles have commas too: the whole is looked for first. */
    private void said(Candidate course, String words, Map<String, Integer> levels) {
        var whole = course(course, words);
        if (whole.isPresent()) {
            add(levels, whole.get());
        } else if (!NONE.matcher(words).matches()) {
            COMMA.splitAsStream(words)
                    .filter(Predicate.not(String::isBlank))
                    .forEach(part -> part(course, part.strip(), levels));
        }
    }

    private void part(Candidate course, String part, Map<String, Integer> levels) {
        var named = course(course, part);
        var skills = CHOICE.matcher(part).find()
                ? List.<String>of()
                : reading.named().apply(Levels.subject(part));
        if (named.isPresent()) {
            add(levels, named.get());
        } else if (skills.isEmpty()) {
            reading.report()
                    .fault(
                            course.entry().place(),
                            FaultKind.PART_LEFT_OUT,
                            part,
                            "Taken without this prerequisite: it names no course of the list and no skill, or a choice of them.");
        } else {
            int level = LITTLE.matcher(part).find() ? 1 : SUPPOSED_LEVEL;
            skills.forEach(skill -> levels.merge(skill, level, Math::max));
        }
    }

    /** That is called so, or else the only other one in whose title the words stand in this order, if they are several. */
    private Optional<Candidate> course(Candidate course, String words) {
        var wanted = words(words);
        var exact = Optional.ofNullable(byWords.get(wanted));
        if (exact.isPresent() || wanted.size() < 2) {
            return exact;
        }
        var like = byWords.entrySet().stream()
                .filter(other -> !other.getValue().equals(course) && contains(other.getKey(), wanted))
                .limit(2)
                .toList();
        return like.size() == 1 ? Optional.of(like.getFirst().getValue()) : Optional.empty();
    }

    private static List<String> words(String title) {
        return BETWEEN_WORDS
                .splitAsStream(title.toLowerCase(Locale.ROOT))
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private static boolean contains(List<String> title, List<String> words) {
        int next = 0;
        for (var word : title) {
            if (next < words.size() && word.equals(words.get(next))) {
                next++;
            }
        }
        return next == words.size();
    }
}
