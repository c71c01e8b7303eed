package dev.skillsgap.recommendation.taxonomy;

import dev.skillsgap.recommendation.gap.Industry;
import dev.skillsgap.recommendation.gap.Names;
import dev.skillsgap.recommendation.gap.Necessity;
import dev.skillsgap.recommendation.gap.Requirement;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Skill;
import dev.skillsgap.recommendation.gap.SkillKind;
import dev.skillsgap.recommendation.gap.Transfer;
import dev.skillsgap.recommendation.step.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins the concepts of a release: each requirement gets its skill and what transfers to it, and so on. Skills that are the
 * same become one.
 */
final class Assembly {

    private final Names names;
    private final Map<String, Skill> skills = new HashMap<>();
    private final Map<String, String> categories = new HashMap<>();
    private final Map<String, List<Transfer>> transfersTo = new HashMap<>();
    private final Map<String, List<Resource.Level>> prerequisitesOf = new HashMap<>();

    Assembly(Collection<SkillEvent> events) {
        names = KnownAs.of(events);
        events.forEach(
                event -> skills.put(event.id(), new Skill(event.id(), event.label(), SkillKind.of(event.kind()))));
        events.stream()
                .filter(event -> event.group() != null)
                .forEach(event -> categories.put(event.id(), event.group()));
        events.forEach(event -> event.relations().forEach(relation -> relate(event, relation)));
    }

    private void relate(SkillEvent event, SkillEvent.Relation relation) {
        var credit = relation.credit();
        var level = relation.level();
        var from = names.skill(event.id());
        var target = names.skill(relation.target());
        if (from.equals(target)) {
            return;
        }
        if (relation.type().equals("transfer") && credit != null) {
            transfersTo
                    .computeIfAbsent(target, none -> new ArrayList<>())
                    .add(new Transfer(skill(from, event.id()), credit));
        } else if (relation.type().equals("prerequisite") && level != null) {
            prerequisitesOf.computeIfAbsent(from, none -> new ArrayList<>()).add(new Resource.Level(target, level));
        }
    }

    Names names() {
        return names;
    }

    /** Category of each skill that has one. */
    Map<String, String> categories() {
        return categories;
    }

    /** All skills, by id. */
    Map<String, Skill> skills() {
        return skills;
    }

    Role role(RoleEvent event) {
        return new Role(
                event.id(),
                event.title(),
                requirements(event.id(), event.requirements()),
                event.industries().stream()
                        .map(industry -> new Industry(
                                industry.id(), industry.label(), requirements(event.id(), industry.adds())))
                        .toList());
    }

    /** A skill that is required under two names is required once, as the stricter of both has it. */
    private List<Requirement> requirements(String role, List<RoleEvent.Required> required) {
        return Requirement.joined(required.stream().map(one -> requirement(role, one)));
    }

    private Requirement requirement(String role, RoleEvent.Required required) {
        return new Requirement(
                skill(required.skill(), role),
                required.level(),
                required.importance(),
                Necessity.of(required.necessity()),
                required.anyOf(),
                transfersTo.getOrDefault(names.skill(required.skill()), List.of()),
                names.find(required.skill()));
    }

    Resource resource(ResourceEvent event) {
        return new Resource(
                event.id(),
                event.title(),
                event.kind(),
                event.stage(),
                event.url(),
                event.language(),
                event.hours(),
                event.cost(),
                event.currency(),
                event.teaches().stream()
                        .map(taught -> teaching(event.id(), taught))
                        .toList(),
                event.requires().stream()
                        .map(needed -> new Resource.Level(names.skill(needed.skill()), needed.level()))
                        .toList());
    }

    private Resource.Teaching teaching(String resource, ResourceEvent.Taught taught) {
        var skill = skill(taught.skill(), resource);
        return new Resource.Teaching(
                skill.id(),
                skill.label(),
                taught.from(),
                taught.to(),
                prerequisitesOf.getOrDefault(skill.id(), List.of()));
    }

    private Skill skill(String id, String namedBy) {
        var skill = skills.get(names.skill(id));
        if (skill == null) {
            throw new IllegalStateException(
                    "%s names the skill %s, which is not in the release".formatted(namedBy, id));
        }
        return skill;
    }
}
