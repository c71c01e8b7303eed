package dev.skillsgap.skills.imports.catalogue;

import dev.skillsgap.skills.imports.catalogue.markdown.Entry;
import dev.skillsgap.skills.taxonomy.Resource.Teaching;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which skills an entry teaches: those that its title, the headings above it and the note on it name. */
final class Tags {

    private static final Pattern PARTS = Pattern.compile("\\s*(?:/|&|,|\\band\\b)\\s*");
    private static final Pattern CLAUSES =
            Pattern.compile("\\s*(?:[:|(),&/]|\\s[-–—]\\s|\\b(?:and|in|with|using|for|from)\\b)\\s*");

    private final Function<String, List<String>> named;

    /** @param named ids of the skills that a text names for sure */
    Tags(Function<String, List<String>> named) {
        this.named = named;
    }

    /**
     * Empty where no skill is named. What title and headings name shares the hours. What only the note names is a part of it,
     * so that one gets to know it: from none to novice.
     */
    List<Teaching> of(Entry entry, String note, double hours) {
        var subjects = subjects(entry);
        var lift = Levels.of(entry.title(), entry.headings()).within(hours / Math.max(1, subjects.size()));
        Map<String, Teaching> teaches = new LinkedHashMap<>();
        subjects.forEach(skill -> teaches.put(skill, new Teaching(skill, lift.from(), lift.to())));
        named.apply(note).forEach(skill -> teaches.putIfAbsent(skill, new Teaching(skill, 0, 1)));
        return List.copyOf(teaches.values());
    }

    /**
     * A heading of several subjects does not say which of them a title is about: all of them, where the title itself does not
     * say it and stands directly below.
     */
    private Set<String> subjects(Entry entry) {
        var title = Levels.withoutAsides(entry.title());
        Set<String> subjects = new LinkedHashSet<>(named.apply(title));
        CLAUSES.splitAsStream(title).map(this::subject).forEach(subjects::addAll);
        boolean isTold = !subjects.isEmpty();
        var headings = entry.headings();
        for (int at = 0; at < headings.size(); at++) {
            var parts = PARTS.split(headings.get(at), -1);
            if (parts.length == 1 || (!isTold && at == headings.size() - 1)) {
                subjects.addAll(subject(headings.get(at)));
                Stream.of(parts).map(this::subject).forEach(subjects::addAll);
            }
        }
        return subjects;
    }

    private List<String> subject(String words) {
        return named.apply(Levels.subject(words));
    }
}
