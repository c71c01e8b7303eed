package dev.skillsgap.skills.imports.jdx;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Place;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.taxonomy.Role.Necessity;
import dev.skillsgap.skills.taxonomy.Role.Requirement;
import dev.skillsgap.skills.taxonomy.SkillKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What jobs require: the competencies that they name. JDX says neither how well nor how much each is needed. */
final class JdxRequirements {

    /** Competent, the middle of five. */
    private static final int SUPPOSED_LEVEL = 3;

    private static final int SUPPOSED_IMPORTANCE = 1;

    /** A property that names competencies, and of which kind they are. */
    private record Property(String name, SkillKind kind) {}

    /** Those that say more first: what a job names twice is of the kind that it is named as first. */
    private static final List<Property> COMPETENCIES = List.of(
            new Property("knowledge", SkillKind.KNOWLEDGE),
            new Property("technology", SkillKind.TOOL),
            new Property("ability", SkillKind.TRANSVERSAL),
            new Property("attitude", SkillKind.TRANSVERSAL),
            new Property("skill", SkillKind.PRACTICE),
            new Property("skills", SkillKind.PRACTICE),
            new Property("competency", SkillKind.PRACTICE));

    static final List<String> PROPERTIES =
            COMPETENCIES.stream().map(Property::name).toList();

    private final Reading reading;
    private final JdxSkills skills;
    private final Map<String, Node> nodes;

    JdxRequirements(Reading reading, JdxSkills skills, Map<String, Node> nodes) {
        this.reading = reading;
        this.skills = skills;
        this.nodes = nodes;
    }

    /** Those that the job and its profiles tell. */
    List<Requirement> of(Place place, List<Node> told) {
        var requirements = new LinkedHashMap<String, Requirement>();
        for (var property : COMPETENCIES) {
            told.stream().flatMap(node -> node.values(property.name())).forEach(value -> {
                var competency = competency(value);
                skills.idOf(place, property.kind(), competency)
                        .ifPresent(skill -> require(place, property, competency, skill, requirements));
            });
        }
        return List.copyOf(requirements.values());
    }

    private Competency competency(JsonNode value) {
        var node = new Node(value);
        var address = value.isObject() ? node.id() : value.asText();
        var elsewhere = nodes.get(address);
        if (elsewhere != null) {
            return Competency.of(elsewhere);
        }
        if (node.isDescription()) {
            return Competency.of(node);
        }
        var text = Node.text(value);
        return Node.isAddress(text) ? Competency.at(text) : Competency.named(text);
    }

    private void require(
            Place place,
            Property property,
            Competency competency,
            String skill,
            Map<String, Requirement> requirements) {
        if (requirements.containsKey(skill)) {
            fault(place, FaultKind.PART_LEFT_OUT, competency.label(), "Left out: the job names it already.");
            return;
        }
        suppose(place, "level", competency, String.valueOf(SUPPOSED_LEVEL));
        suppose(place, "importance", competency, String.valueOf(SUPPOSED_IMPORTANCE));
        var necessity = competency.necessity();
        if (necessity == null) {
            suppose(place, "necessity", competency, Necessity.ESSENTIAL.toString());
        }
        requirements.put(
                skill,
                new Requirement(
                        skill,
                        SUPPOSED_LEVEL,
                        SUPPOSED_IMPORTANCE,
                        necessity == null ? Necessity.ESSENTIAL : necessity,
                        null,
                        "JDX: %s of the job. It gives neither level nor importance; 3 and 1 are supposed."
                                .formatted(property.name())));
    }

    private void suppose(Place place, String what, Competency of, String supposed) {
        fault(
                place,
                FaultKind.MISSING_VALUE,
                "%s of %s".formatted(what, of.label()),
                "Taken as '%s'.".formatted(supposed));
    }

    private void fault(Place place, FaultKind kind, String value, String advice) {
        reading.report().fault(place, kind, value, advice);
    }
}
