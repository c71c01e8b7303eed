package dev.skillsgap.recommendation.taxonomy;

import dev.skillsgap.recommendation.gap.Names;
import dev.skillsgap.recommendation.gap.Names.Name;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What skills are known as besides: the skills that are the same as them, and those that they replace. */
final class KnownAs {

    private static final String SAME = "sameAs";
    private static final String REPLACES = "replaces";

    /** By id the id of what it stands for, as was said of it. */
    private final Map<String, String> meant = new HashMap<>();

    private final Map<String, String> labels = new HashMap<>();

    private KnownAs(Collection<SkillEvent> events) {
        for (var event : events) {
            labels.put(event.id(), event.label());
            for (var relation : event.relations()) {
                if (relation.type().equals(SAME)) {
                    meant.put(event.id(), relation.target());
                } else if (relation.type().equals(REPLACES)) {
                    meant.put(relation.target(), event.id());
                }
            }
        }
    }

    static Names of(Collection<SkillEvent> events) {
        var known = new KnownAs(events);
        var names = new HashMap<String, Name>();
        for (var id : known.meant.keySet()) {
            names.put(id, new Name(id, known.labels.getOrDefault(id, id), known.skill(id)));
        }
        return new Names(names);
    }

    /** What replaced something may itself have been replaced; what goes in a circle stands for nobody knows what. */
    private String skill(String id) {
        var skill = id;
        for (int steps = 0; meant.containsKey(skill); steps++) {
            if (steps > meant.size()) {
                throw new IllegalStateException("%s is the same as itself, by way of others".formatted(id));
            }
            skill = meant.get(skill);
        }
        return skill;
    }
}
