package dev.skillsgap.skills.imports.source;

import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Skill;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which skills of a framework carry a label. */
public final class Labels {

    private static final int MAX_LETTERS = 300;

    private record Carrier(String skill, String label, Place place) {}

    private final Map<String, List<Carrier>> carriers = new HashMap<>();

    /** The beginning of a text that is too long for a label: 300 letters, none of them cut in two. */
    public static String shortened(String text) {
        if (text.length() <= MAX_LETTERS) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_LETTERS - 1)) ? MAX_LETTERS - 1 : MAX_LETTERS;
        return text.substring(0, end).strip();
    }

    /** Without those that repeat the preferred label or one before, whatever their case. */
    public static List<String> others(String preferred, List<String> labels) {
        var others = new LinkedHashMap<String, String>();
        labels.forEach(label -> others.putIfAbsent(Concept.folded(label), label));
        others.remove(Concept.folded(preferred));
        return List.copyOf(others.values());
    }

    public void add(Skill skill, Place place) {
        skill.labels()
                .forEach(label -> carriers.computeIfAbsent(Concept.folded(label), none -> new ArrayList<>(1))
                        .add(new Carrier(skill.id(), label, place)));
    }

    /** The skill, with those of its labels named that another one carries too. */
    public Skill marked(Skill skill) {
        return new Skill(
                skill.id(),
                skill.framework(),
                skill.kind(),
                skill.group(),
                skill.label(),
                skill.altLabels(),
                skill.labels()
                        .filter(label -> carriers.getOrDefault(Concept.folded(label), List.of())
                                        .size()
                                > 1)
                        .toList(),
                skill.description(),
                skill.relations());
    }

    /** Reports each label that is shared, once, where it stands first. */
    public void reportShared(Report report) {
        carriers.values().stream().filter(all -> all.size() > 1).forEach(all -> {
            var others = all.stream().skip(1).map(Carrier::skill).toList();
            report.fault(
                    all.getFirst().place(),
                    FaultKind.SHARED_LABEL,
                    all.getFirst().label(),
                    "Taken as ambiguous: %s carries it too.".formatted(String.join(", ", others)));
        });
    }
}
