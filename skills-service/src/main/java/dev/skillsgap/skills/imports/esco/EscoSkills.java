package dev.skillsgap.skills.imports.esco;

import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Labels;
import dev.skillsgap.skills.imports.source.Place;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.Row;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.Skill.Relation;
import dev.skillsgap.skills.taxonomy.Skill.RelationType;
import dev.skillsgap.skills.taxonomy.SkillKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** ESCO's skills and knowledge, the groups they are shown under, and how they relate to one another. */
final class EscoSkills {

    static final List<String> COLUMNS =
            List.of("conceptUri", "skillType", "reuseLevel", "preferredLabel", "altLabels", "description");

    private static final String UNGROUPED = "ESCO";

    private final Reading reading;
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, Told> skills = new LinkedHashMap<>();
    private final Labels labels = new Labels();

    EscoSkills(Reading reading) {
        this.reading = reading;
    }

    /** A skill, and what was told of it since. */
    private static final class Told {
        private final Skill skill;
        private final List<Relation> relations = new ArrayList<>();
        private String group = UNGROUPED;
        private @Nullable Place groupTold;

        private Told(Skill skill) {
            this.skill = skill;
        }
    }

    boolean isEmpty() {
        return skills.isEmpty();
    }

    /** Id of the skill at that address; empty where there is none. */
    String idOf(String uri) {
        var told = skills.get(uri);
        return told == null ? "" : told.skill.id();
    }

    void addGroup(Row row) {
        groups.put(row.text("conceptUri"), row.text("preferredLabel"));
    }

    void add(Row row) {
        var uri = row.text("conceptUri");
        if (skills.containsKey(uri)) {
            reading.report()
                    .fault(row.place(), FaultKind.REPEATED_ROW, uri, "Left out: an earlier row has this address.");
            return;
        }
        var label = row.text("preferredLabel");
        var skill = new Skill(
                EscoId.of(reading.framework(), uri),
                reading.framework(),
                kind(row),
                UNGROUPED,
                label,
                Labels.others(label, row.lines("altLabels")),
                List.of(),
                Prose.of(row, reading.report()),
                List.of());
        if (reading.isSound(skill, row)) {
            Prose.reportMended(row, reading.report());
            skills.put(uri, new Told(skill));
            labels.add(skill, row.place());
        }
    }

    private SkillKind kind(Row row) {
        if (row.text("skillType").isEmpty()) {
            reading.report()
                    .fault(
                            row.place(),
                            FaultKind.MISSING_VALUE,
                            "skillType",
                            "Taken as a practice. Change the kind if it is none.");
        }
        if (row.text("skillType").equals("knowledge")) {
            return SkillKind.KNOWLEDGE;
        }
        return row.text("reuseLevel").equals("transversal") ? SkillKind.TRANSVERSAL : SkillKind.PRACTICE;
    }

    /** Where several groups hold a skill, it is shown under the first by name. */
    void addBroader(Row row) {
        var uri = row.text("conceptUri");
        var broader = row.text("broaderUri");
        var told = skills.get(uri);
        if (told == null) {
            reading.report()
                    .fault(
                            row.place(),
                            unknown(groups.containsKey(uri)),
                            uri,
                            "Left out: it is about no skill of these files.");
        } else if (skills.containsKey(broader)) {
            add(row, uri, RelationType.BROADER, broader);
        } else if (groups.containsKey(broader)) {
            show(told, groups.getOrDefault(broader, UNGROUPED), row.place());
        } else {
            reading.report()
                    .fault(
                            row.place(),
                            FaultKind.UNKNOWN_REFERENCE,
                            broader,
                            "Left out: the broader concept is not in these files.");
        }
    }

    /** That a group is within a group is not what the taxonomy holds. */
    private static FaultKind unknown(boolean isGroup) {
        return isGroup ? FaultKind.NOTHING_TO_SAY : FaultKind.UNKNOWN_REFERENCE;
    }

    private void show(Told told, String group, Place row) {
        var before = told.groupTold;
        var isFirst = before == null || group.compareTo(told.group) < 0;
        if (before != null) {
            reading.report()
                    .fault(
                            isFirst ? before : row,
                            FaultKind.NOTHING_TO_SAY,
                            told.skill.label(),
                            "Left out: of several groups a skill is shown under the first by name.");
        }
        if (isFirst) {
            told.group = group;
            told.groupTold = row;
        }
    }

    /** ESCO's essential and optional between skills are kept as one: that they belong together. */
    void relate(Row row) {
        var from = row.text("originalSkillUri");
        var to = row.text("relatedSkillUri");
        var missing =
                Stream.of(from, to).filter(uri -> !skills.containsKey(uri)).findFirst();
        if (missing.isPresent()) {
            reading.report()
                    .fault(
                            row.place(),
                            FaultKind.UNKNOWN_REFERENCE,
                            missing.get(),
                            "Left out: the skill is not in these files.");
        } else {
            add(row, from, RelationType.RELATED, to);
        }
    }

    private void add(Row row, String from, RelationType type, String to) {
        var told = skills.get(from);
        var relation = new Relation(type, idOf(to), null, null);
        if (from.equals(to)) {
            reading.report()
                    .fault(
                            row.place(),
                            FaultKind.RELATION_TO_ITSELF,
                            from,
                            "Left out: a skill is not related to itself.");
        } else if (told == null || told.relations.contains(relation)) {
            reading.report().fault(row.place(), FaultKind.REPEATED_ROW, to, "Left out: an earlier row says the same.");
        } else {
            told.relations.add(relation);
        }
    }

    /** All of them. */
    Stream<Concept> concepts() {
        labels.reportShared(reading.report());
        return skills.values().stream().map(EscoSkills::finished).map(labels::marked);
    }

    private static Skill finished(Told told) {
        var skill = told.skill;
        return new Skill(
                skill.id(),
                skill.framework(),
                skill.kind(),
                told.group,
                skill.label(),
                skill.altLabels(),
                List.of(),
                skill.description(),
                told.relations.stream()
                        .sorted(Comparator.comparing(Relation::type).thenComparing(Relation::target))
                        .toList());
    }
}
