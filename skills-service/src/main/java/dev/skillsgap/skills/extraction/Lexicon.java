package dev.skillsgap.skills.extraction;

import dev.skillsgap.skills.extraction.dictionary.Dictionary;
import dev.skillsgap.skills.taxonomy.Skill;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * All that the skills of a release are called, and how common each name is in ordinary sentences: the descriptions of the
 * skills themselves, so that no list of words is needed, in whatever language they are. Immutable.
 */
public final class Lexicon {

    /** What some frameworks add to a label to tell it from others: Python (computer programming). */
    private static final Pattern QUALIFIER = Pattern.compile("\\s*\\([^()]*\\)$");

    private final int release;
    private final List<Name> names = new ArrayList<>();
    private final Dictionary dictionary;
    private final double[] shares;

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
        this.shares = shares(skills);
    }

    private static Map<String, List<Sense>> senses(List<Skill> skills) {
        var senses = new LinkedHashMap<String, List<Sense>>();
        for (var skill : skills) {
            add(senses, new Sense(skill, skill.label(), true));
            for (var label : skill.altLabels()) {
                add(senses, new Sense(skill, label, false));
            }
            var bare = QUALIFIER.matcher(skill.label()).replaceFirst("");
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

    /** Of each name the share of descriptions in which it stands. */
    private double[] shares(List<Skill> skills) {
        var counts = new double[names.size()];
        var lastSeenIn = new int[names.size()];
        var reader = dictionary.reader();
        int text = 0;
        for (var skill : skills) {
            int number = ++text;
            reader.read(skill.description(), (start, end, name) -> {
                counts[name] += lastSeenIn[name] == number ? 0 : 1;
                lastSeenIn[name] = number;
            });
        }
        for (int name = 0; name < counts.length; name++) {
            counts[name] /= Math.max(1, skills.size());
        }
        return counts;
    }

    int release() {
        return release;
    }

    Dictionary.Reader reader() {
        return dictionary.reader();
    }

    Name name(int number) {
        return names.get(number);
    }

    /** Share, 0 to 1, of the descriptions of skills in which the name stands. */
    double share(int name) {
        return shares[name];
    }
}
