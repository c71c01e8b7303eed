package dev.skillsgap.skills.export.caseframework;

import dev.skillsgap.skills.export.FrameworkSkills.Dated;
import dev.skillsgap.skills.export.FrameworkSkills.Source;
import dev.skillsgap.skills.export.StableId;
import dev.skillsgap.skills.export.caseframework.CaseForms.Association;
import dev.skillsgap.skills.export.caseframework.CaseForms.Document;
import dev.skillsgap.skills.export.caseframework.CaseForms.Item;
import dev.skillsgap.skills.export.caseframework.CaseForms.Link;
import dev.skillsgap.skills.export.caseframework.CaseForms.Whole;
import dev.skillsgap.skills.taxonomy.Skill;
import dev.skillsgap.skills.taxonomy.Skill.Relation;
import dev.skillsgap.skills.taxonomy.Skill.RelationType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a framework's CASE of its skills. */
final class CaseWriter {

    private final Source framework;
    private final String base;

    /** @param base address above {@code /CFDocuments} */
    CaseWriter(Source framework, String base) {
        this.framework = framework;
        this.base = base;
    }

    String identifier() {
        return StableId.ofFramework(framework.id());
    }

    Document document() {
        var about = framework.about();
        return new Document(
                identifier(),
                uri("CFDocuments", identifier()),
                framework.publisher(),
                framework.title(),
                moment(framework.changedAt()),
                about == null ? null : about.publisher,
                about == null ? null : about.description,
                about == null ? null : about.version,
                about == null || about.licence == null ? null : "Licence: " + about.licence,
                new Link(framework.title(), identifier(), uri("CFPackages", identifier())));
    }

    Item item(Dated dated) {
        var skill = dated.skill();
        var identifier = StableId.ofSkill(skill.id());
        return new Item(
                identifier,
                uri("CFItems", identifier),
                skill.description(),
                skill.label(),
                skill.altLabels().isEmpty() ? null : String.join("; ", skill.altLabels()),
                skill.id(),
                skill.kind().toString(),
                moment(dated.changedAt()),
                documentLink("CFDocuments"));
    }

    /** What a skill says of others; one that has no broader skill in the framework is a child of the document. */
    List<Association> associations(Dated dated, Set<String> ofFramework) {
        var skill = dated.skill();
        var all = new ArrayList<Association>();
        for (var relation : skill.relations()) {
            var association = association(dated, relation);
            if (association != null) {
                all.add(association);
            }
        }
        if (skill.targets(RelationType.BROADER).noneMatch(ofFramework::contains)) {
            all.add(association("isChildOf", link(skill), documentLink("CFDocuments"), dated.changedAt()));
        }
        return all;
    }

    /** Null where CASE has no word for it: a transfer has a direction and a credit. */
    private @Nullable Association association(Dated dated, Relation relation) {
        var self = link(dated.skill());
        var target = link(relation.target(), relation.target());
        var at = dated.changedAt();
        return switch (relation.type()) {
            case BROADER -> association("isChildOf", self, target, at);
            case PREREQUISITE -> association("precedes", target, self, at);
            case RELATED -> association("isRelatedTo", self, target, at);
            case SAME_AS -> association("exactMatchOf", self, target, at);
            case REPLACES -> association("replacedBy", target, self, at);
            case TRANSFER -> null;
        };
    }

    private Association association(String type, Link origin, Link destination, Instant changedAt) {
        var identifier = StableId.ofAssociation(type, origin.identifier(), destination.identifier());
        return new Association(
                identifier,
                uri("CFAssociations", identifier),
                type,
                origin,
                destination,
                moment(changedAt),
                documentLink("CFDocuments"));
    }

    Whole all(List<Dated> skills) {
        var ids = skills.stream().map(dated -> dated.skill().id()).collect(Collectors.toSet());
        return new Whole(
                document().inPackage(),
                skills.stream().map(this::item).map(Item::inPackage).toList(),
                skills.stream()
                        .flatMap(dated -> associations(dated, ids).stream())
                        .map(Association::inPackage)
                        .toList());
    }

    private Link documentLink(String kind) {
        return new Link(framework.title(), identifier(), uri(kind, identifier()));
    }

    private Link link(Skill skill) {
        return link(skill.id(), skill.label());
    }

    private Link link(String skill, String title) {
        var identifier = StableId.ofSkill(skill);
        return new Link(title, identifier, uri("CFItems", identifier));
    }

    private String uri(String kind, String identifier) {
        return base + "/" + kind + "/" + identifier;
    }

    private static String moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
