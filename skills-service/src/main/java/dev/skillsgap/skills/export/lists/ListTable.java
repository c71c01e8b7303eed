package dev.skillsgap.skills.export.lists;

import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import dev.skillsgap.skills.taxonomy.Resource;
import dev.skillsgap.skills.taxonomy.Role;
import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.Skill.RelationType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables that there are: their columns are those of docs/templates, and the framework where one list has several. */
enum ListTable {
    SKILLS(ConceptKind.SKILL, "id,label,kind,group,alt_labels,description,broader,prerequisites,related,framework"),
    ROLES(ConceptKind.ROLE, "id,title,alt_titles,description,entry_level,duties,framework"),
    REQUIREMENTS(ConceptKind.ROLE, "role,skill,level,importance,necessity,any_of,basis"),
    RESOURCES(
            ConceptKind.RESOURCE,
            "id,title,kind,provider,url,language,hours,hours_basis,cost,currency,stage,teaches,requires,source,framework");

    private static final String BETWEEN = "; ";

    private final ConceptKind kind;
    private final String columns;

    ListTable(ConceptKind kind, String columns) {
        this.kind = kind;
        this.columns = columns;
    }

    /** Of which concepts it is made. */
    ConceptKind kind() {
        return kind;
    }

    List<Object> columns() {
        return List.of((Object[]) columns.split(",", -1));
    }

    /** The rows that one of them makes. */
    Stream<List<Object>> rows(Concept concept) {
        return switch (concept) {
            case Skill skill -> Stream.of(cells(skill));
            case Role role -> this == ROLES ? Stream.of(cells(role)) : requirements(role);
            case Resource resource -> Stream.of(cells(resource));
        };
    }

    private static List<Object> cells(Skill skill) {
        return List.of(
                skill.id(),
                skill.label(),
                skill.kind().toString(),
                skill.group(),
                String.join(BETWEEN, skill.altLabels()),
                skill.description(),
                skill.targets(RelationType.BROADER).collect(Collectors.joining(BETWEEN)),
                skill.relations().stream()
                        .filter(relation -> relation.type() == RelationType.PREREQUISITE)
                        .map(relation -> relation.target() + " = " + relation.level())
                        .collect(Collectors.joining(BETWEEN)),
                skill.targets(RelationType.RELATED).collect(Collectors.joining(BETWEEN)),
                skill.framework());
    }

    private static List<Object> cells(Role role) {
        return List.of(
                role.id(),
                role.title(),
                String.join(BETWEEN, role.altTitles()),
                role.description(),
                role.entryLevel() == null ? "" : role.entryLevel() ? "yes" : "no",
                role.duties().stream().map(Role.Duty::text).collect(Collectors.joining("\n")),
                role.framework());
    }

    private static Stream<List<Object>> requirements(Role role) {
        return role.requirements().stream()
                .map(required -> List.<Object>of(
                        role.id(),
                        required.skill(),
                        required.level(),
                        required.importance(),
                        required.necessity().toString(),
                        text(required.anyOf()),
                        text(required.basis())));
    }

    private static List<Object> cells(Resource resource) {
        return List.of(
                resource.id(),
                resource.title(),
                resource.kind().toString(),
                resource.provider(),
                resource.url(),
                resource.language(),
                resource.hours(),
                resource.hoursBasis().toString(),
                resource.cost(),
                resource.currency(),
                resource.stage(),
                resource.teaches().stream()
                        .map(taught -> "%s = %d-%d".formatted(taught.skill(), taught.from(), taught.to()))
                        .collect(Collectors.joining(BETWEEN)),
                resource.requires().stream()
                        .map(needed -> needed.skill() + " = " + needed.level())
                        .collect(Collectors.joining(BETWEEN)),
                text(resource.source()),
                resource.framework());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
