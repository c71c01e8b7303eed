package dev.skillsgap.skills.extraction;

import dev.skillsgap.skills.dictionary.Dictionary;
import dev.skillsgap.skills.framework.Framework;
import dev.skillsgap.skills.taxonomy.Skill;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that the skills of a release are called, and how common each name is in ordinary sentences: the descriptions of the
 * skills themselves, so that no list of words is needed, in whatever language they are. Immutable.
 */
public final class Lexicon {

    private final int release;
    private final List<Name> names = new ArrayList<>();
    private final Dictionary dictionary;
    private final Usage usage;
    private final List<String> frameworks;

    /**
     * One of the skills that a name may mean.
     *
     * @param written the name as this skill has it
     * @param preferred whether it is the skill's preferred label
     */
    record Sense(Skill skill, String written, boolean preferred) {}

    /** What is written alike, and what it may mean. */
    record Name(List<Sense> senses) {}

    public Lexicon(int release, List<Skill> skills) {
        this.release = release;
        var folded = new ArrayList<>(senses(skills).entrySet());
        folded.forEach(entry -> names.add(new Name(List.copyOf(entry.getValue()))));
        this.dictionary = Dictionary.of(folded.stream().map(Map.Entry::getKey).toList());
        this.usage = new Usage(names.size());
        var reader = dictionary.reader();
        skills.forEach(skill -> usage.read(skill.description(), reader));
        this.frameworks = skills.stream()
                .map(Skill::framework)
                .distinct()
                .sorted(Comparator.comparing((String framework) -> !Framework.BUILT_IN.contains(framework))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static Map<String, List<Sense>> senses(List<Skill> skills) {
        var senses = new LinkedHashMap<String, List<Sense>>();
        for (var skill : skills) {
            add(senses, new Sense(skill, skill.label(), true));
            for (var label : skill.altLabels()) {
                add(senses, new Sense(skill, label, false));
            }
            var bare = Dictionary.unqualified(skill.label());
            add(senses, new Sense(skill, bare, false));
        }
        return senses;
    }

    private static void add(Map<String, List<Sense>> senses, Sense sense) {
        var folded = Dictionary.folded(sense.written());
        var there = senses.computeIfAbsent(folded, none -> new ArrayList<>(1));
        if (!folded.isEmpty()
                && there.stream()
                        .noneMatch(
                                other -> other.skill().id().equals(sense.skill().id()))) {
            there.add(sense);
        }
    }

    int release() {
        return release;
    }

    /** Those of its skills, the built-in ones first. */
    List<String> frameworks() {
        return frameworks;
    }

    Dictionary.Reader reader() {
        return dictionary.reader();
    }

    Name name(int number) {
        return names.get(number);
    }

    /** How the name is used where skills are described. */
    Usage usage() {
        return usage;
    }
}
