package dev.skillsgap.skills.imports.caseframework;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.skills.imports.name.Slug;
import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Labels;
import dev.skillsgap.skills.imports.source.Place;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.Skill.Relation;
import dev.skillsgap.skills.taxonomy.Skill.RelationType;
import dev.skillsgap.skills.taxonomy.SkillKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The skills that items are, with the relations that associations say. */
final class CaseSkills {

    /** CASE says no level; the middle one is supposed. */
    private static final int SUPPOSED_LEVEL = 3;

    private static final Set<String> TAKEN = Set.of("isChildOf", "precedes", "isRelatedTo");

    private record Association(Place place, String type, String origin, String destination) {}

    private final Reading reading;
    private final Map<String, String> documents = new LinkedHashMap<>();
    private final Map<String, Skill> skills = new LinkedHashMap<>();
    private final Map<String, Set<Relation>> relations = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final List<Association> associations = new ArrayList<>();
    private final Labels labels = new Labels();

    CaseSkills(Reading reading) {
        this.reading = reading;
    }

    boolean isEmpty() {
        return skills.isEmpty();
    }

    void document(JsonNode document) {
        documents.put(id(text(document, "identifier")), text(document, "title"));
    }

    void item(Place place, JsonNode item) {
        var identifier = text(item, "identifier");
        var statement = text(item, "fullStatement");
        if (identifier.isEmpty() || statement.isEmpty()) {
            var missing = identifier.isEmpty() ? "identifier" : "fullStatement";
            fault(place, FaultKind.BREAKS_A_RULE, identifier, "Left out: it has no %s.".formatted(missing));
            return;
        }
        var skill = skill(id(identifier), label(item, statement), statement);
        if (skills.containsKey(skill.id())) {
            fault(place, FaultKind.REPEATED_ROW, identifier, "Left out: an earlier item has the same identifier.");
            return;
        }
        var violations = reading.check().violations(skill);
        violations.forEach(violation ->
                fault(place, FaultKind.BREAKS_A_RULE, identifier, violation.pointer() + ": " + violation.detail()));
        if (violations.isEmpty()) {
            skills.put(skill.id(), skill);
            labels.add(skill, place);
            leftOut(place, item, statement);
        }
    }

    private void leftOut(Place place, JsonNode item, String statement) {
        if (text(item, "abbreviatedStatement").isEmpty()
                && !Labels.shortened(statement).equals(statement)) {
            fault(place, FaultKind.PART_LEFT_OUT, statement, "The label is its first 300 letters: abbreviate it.");
        }
        for (var field : List.of("humanCodingScheme", "CFItemType", "conceptKeywords")) {
            if (!item.path(field).isMissingNode() && !item.path(field).isNull()) {
                fault(place, FaultKind.PART_LEFT_OUT, field, "Left out: a skill does not hold it.");
            }
        }
    }

    private static String label(JsonNode item, String statement) {
        var given = text(item, "abbreviatedStatement");
        return given.isEmpty() ? Labels.shortened(statement) : given;
    }

    private Skill skill(String id, String label, String statement) {
        return new Skill(
                id,
                reading.framework(),
                SkillKind.PRACTICE,
                reading.framework(),
                label,
                List.of(),
                List.of(),
                statement,
                List.of());
    }

    /** Kept until all items are known, as the lists stand in any order. */
    void association(Place place, JsonNode told) {
        associations.add(new Association(
                place,
                text(told, "associationType"),
                id(text(told.path("originNodeURI"), "identifier")),
                id(text(told.path("destinationNodeURI"), "identifier"))));
    }

    private void relate(Association told) {
        if (!TAKEN.contains(told.type())) {
            fault(
                    told.place(),
                    FaultKind.NOTHING_TO_SAY,
                    told.type(),
                    "Left out: only isChildOf, precedes and isRelatedTo are taken.");
        } else if (told.origin().equals(told.destination())) {
            fault(told.place(), FaultKind.RELATION_TO_ITSELF, told.origin(), "Left out.");
        } else if (!isOfTheDocument(told) && isKnown(told)) {
            take(told);
        }
    }

    /** What is a child of the document has no broader skill. */
    private boolean isOfTheDocument(Association told) {
        return told.type().equals("isChildOf")
                && skills.containsKey(told.origin())
                && documents.containsKey(told.destination());
    }

    private boolean isKnown(Association told) {
        for (var end : List.of(told.origin(), told.destination())) {
            if (!skills.containsKey(end)) {
                fault(told.place(), FaultKind.UNKNOWN_REFERENCE, end, "Left out: no such item was taken.");
                return false;
            }
        }
        return true;
    }

    private void take(Association told) {
        switch (told.type()) {
            case "isChildOf" -> child(told);
            case "precedes" -> {
                if (add(told, told.destination(), RelationType.PREREQUISITE, told.origin(), SUPPOSED_LEVEL)) {
                    fault(told.place(), FaultKind.MISSING_VALUE, told.origin(), "Level 3 is supposed to be needed.");
                }
            }
            default -> add(told, told.origin(), RelationType.RELATED, told.destination(), null);
        }
    }

    private void child(Association told) {
        var parent = skills.get(told.destination());
        if (add(told, told.origin(), RelationType.BROADER, told.destination(), null) && parent != null) {
            groups.putIfAbsent(told.origin(), parent.label());
        }
    }

    private boolean add(Association told, String of, RelationType type, String target, @Nullable Integer level) {
        boolean added = relations
                .computeIfAbsent(of, none -> new LinkedHashSet<>())
                .add(new Relation(type, target, level, null));
        if (!added) {
            fault(told.place(), FaultKind.REPEATED_ROW, target, "Left out: an earlier one says the same.");
        }
        return added;
    }

    Stream<Concept> concepts() {
        associations.forEach(this::relate);
        labels.reportShared(reading.report());
        var title = documents.values().stream()
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(reading.framework());
        return skills.values().stream()
                .map(skill -> labels.marked(new Skill(
                        skill.id(),
                        skill.framework(),
                        skill.kind(),
                        groups.getOrDefault(skill.id(), title),
                        skill.label(),
                        List.of(),
                        List.of(),
                        skill.description(),
                        List.copyOf(relations.getOrDefault(skill.id(), Set.of())))));
    }

    private String id(String identifier) {
        return Slug.given(reading.framework(), identifier);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("").strip();
    }

    private void fault(Place place, FaultKind kind, String value, String advice) {
        reading.report().fault(place, kind, value, advice);
    }
}
