package dev.skillsgap.skills.imports.csv;

import dev.skillsgap.api.nearest.Nearest;
import dev.skillsgap.skills.imports.csv.Cells.Named;
import dev.skillsgap.skills.imports.name.Slug;
import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Labels;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.Skill.Relation;
import dev.skillsgap.skills.taxonomy.Skill.RelationType;
import dev.skillsgap.skills.taxonomy.SkillKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The table of skills. */
final class CsvSkills {

    static final List<String> COLUMNS =
            List.of("id", "label", "kind", "group", "alt_labels", "description", "broader", "prerequisites", "related");

    private final Reading reading;
    private final Map<String, Told> skills = new LinkedHashMap<>();
    private final Map<String, TreeSet<String>> names = new HashMap<>();
    private final Nearest nearest = new Nearest();
    private final Labels labels = new Labels();

    CsvSkills(Reading reading) {
        this.reading = reading;
    }

    private record Told(Skill skill, Cells cells, List<Named> prerequisites) {}

    void add(Cells cells) {
        var skill = skill(cells, List.of());
        var prerequisites = cells.levels("prerequisites");
        var place = cells.row().place();
        var before = skills.get(skill.id());
        if (before != null) {
            throw new BadCell(
                    FaultKind.REPEATED_ROW,
                    skill.id(),
                    "Left out: row %d has this id too. Give another one in column id."
                            .formatted(before.cells().row().place().row()));
        }
        if (Rules.areKept(skill, reading, pointer -> place)) {
            cells.reportMended("label");
            skills.put(skill.id(), new Told(skill, cells, prerequisites));
            labels.add(skill, place);
            skill.labels().forEach(nearest::add);
            skill.labels()
                    .forEach(label -> names.computeIfAbsent(Concept.folded(label), none -> new TreeSet<>())
                            .add(skill.id()));
        }
    }

    private Skill skill(Cells cells, List<Relation> relations) {
        var label = cells.text("label");
        var id = cells.text("id");
        var group = cells.text("group");
        return new Skill(
                id.isEmpty() ? Slug.of(reading.framework(), label) : Slug.given(reading.framework(), id),
                reading.framework(),
                cells.word("kind", SkillKind.values(), cells.or("kind", SkillKind.PRACTICE.toString())),
                group.isEmpty() ? reading.framework() : group,
                label,
                Labels.others(label, cells.list("alt_labels")),
                List.of(),
                cells.or("description", label),
                relations);
    }

    /**
     * Id of the skill of that id, label or other label: of these files, or else of those that are there.
     *
     * @throws BadCell when there is none, or several are called so
     */
    String idOf(String column, String name) {
        var id = Slug.given(reading.framework(), name);
        if (skills.containsKey(id)) {
            return id;
        }
        var carriers = names.getOrDefault(Concept.folded(name), new TreeSet<>());
        if (carriers.size() == 1) {
            return carriers.first();
        }
        var there = carriers.isEmpty() ? reading.skill(name, id, Concept.folded(name)) : null;
        if (there != null) {
            return there;
        }
        throw new BadCell(
                FaultKind.UNKNOWN_REFERENCE,
                name,
                "Left out. Column %s: %s".formatted(column, carriers.isEmpty() ? unknown(name) : several(carriers)));
    }

    private String unknown(String name) {
        var near = nearest.to(name);
        return "The table of skills has no such skill."
                + (near.isEmpty() ? " Add it there." : " Meant is perhaps: %s.".formatted(String.join(", ", near)));
    }

    private static String several(Set<String> carriers) {
        return "several skills are called so. Write an id: %s.".formatted(String.join(", ", carriers));
    }

    /** All of them; only now it is known which skills there are to relate to. */
    Stream<Concept> concepts() {
        labels.reportShared(reading.report());
        return skills.values().stream().map(this::related).map(labels::marked);
    }

    private Skill related(Told told) {
        var relations = new TreeMap<Relation, Relation>(
                Comparator.comparing(Relation::type).thenComparing(Relation::target));
        named(told, "broader").forEach(name -> relate(told, relations, RelationType.BROADER, "broader", name));
        told.prerequisites().forEach(name -> relate(told, relations, RelationType.PREREQUISITE, "prerequisites", name));
        named(told, "related").forEach(name -> relate(told, relations, RelationType.RELATED, "related", name));
        var skill = told.skill();
        return new Skill(
                skill.id(),
                skill.framework(),
                skill.kind(),
                skill.group(),
                skill.label(),
                skill.altLabels(),
                List.of(),
                skill.description(),
                List.copyOf(relations.values()));
    }

    private static Stream<Named> named(Told told, String column) {
        return told.cells().list(column).stream().map(name -> new Named(name, 0, 0));
    }

    private void relate(Told told, Map<Relation, Relation> relations, RelationType type, String column, Named named) {
        var report = reading.report();
        var place = told.cells().row().place();
        try {
            var target = idOf(column, named.name());
            var relation = new Relation(type, target, type == RelationType.PREREQUISITE ? named.to() : null, null);
            if (target.equals(told.skill().id())) {
                report.fault(place, FaultKind.PART_LEFT_OUT, named.name(), "A skill is not related to itself.");
            } else if (relations.putIfAbsent(relation, relation) != null) {
                report.fault(place, FaultKind.PART_LEFT_OUT, named.name(), "It is named twice in column " + column);
            }
        } catch (BadCell e) {
            report.fault(place, FaultKind.PART_LEFT_OUT, named.name(), String.valueOf(e.getMessage()));
        }
    }
}
