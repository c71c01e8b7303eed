package dev.skillsgap.profile.taxonomy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.inbox.Inbox;
import dev.skillsgap.inbox.IncomingEvent;
import dev.skillsgap.inbox.PoisonEvent;
import dev.skillsgap.inbox.Subscription;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Learns skills, roles, resources and releases from {@code skills.*.v1}. Repeats and late events change nothing. */
@ApplicationScoped
class TaxonomyConsumer {

    private static final List<String> TOPICS =
            List.of("skills.skill.v1", "skills.role.v1", "skills.resource.v1", "skills.release.v1");
    private static final Set<String> TYPES = Set.of(
            "dev.skillsgap.skill.published.v1",
            "dev.skillsgap.role.published.v1",
            "dev.skillsgap.resource.published.v1",
            "dev.skillsgap.release.published.v1");

    private final Inbox inbox;
    private final KnownConcepts concepts;
    private final ObjectMapper json;

    TaxonomyConsumer(Inbox inbox, KnownConcepts concepts, ObjectMapper json) {
        this.inbox = inbox;
        this.concepts = concepts;
        this.json = json;
    }

    record SkillPublished(String id, int release, boolean retired, String label, List<String> altLabels) {}

    record RolePublished(String id, int release, boolean retired, String title, List<String> altTitles) {}

    record ResourcePublished(String id, int release, boolean retired, String title, List<Teaching> teaches) {

        record Teaching(String skill, int to) {}
    }

    record ReleasePublished(int number, Counts counts) {

        record Counts(int skills, int roles, int resources) {}
    }

    void start(@Observes StartupEvent event) {
        inbox.subscribe(new Subscription("taxonomy", TOPICS, this::learn, () -> {}));
    }

    private void learn(ConsumerRecord<String, byte[]> record) {
        var event = IncomingEvent.of(record, TYPES);
        switch (event.topic()) {
            case "skills.skill.v1" -> learn(event.key(), event.read(json, SkillPublished.class));
            case "skills.role.v1" -> learn(event.key(), event.read(json, RolePublished.class));
            case "skills.resource.v1" -> learn(event.key(), event.read(json, ResourcePublished.class));
            default -> learn(event.read(json, ReleasePublished.class));
        }
    }

    private void learn(String key, SkillPublished skill) {
        var known = concept(KnownConcept.SKILL, key, skill.id(), skill.release(), skill.retired());
        known.label = skill.label();
        known.labels = KnownConcepts.labels(skill.label(), skill.altLabels());
        concepts.learn(known);
    }

    private void learn(String key, RolePublished role) {
        var known = concept(KnownConcept.ROLE, key, role.id(), role.release(), role.retired());
        known.label = role.title();
        known.labels = KnownConcepts.labels(role.title(), role.altTitles());
        concepts.learn(known);
    }

    private void learn(String key, ResourcePublished resource) {
        var known = concept(KnownConcept.RESOURCE, key, resource.id(), resource.release(), resource.retired());
        known.label = resource.title();
        known.labels = List.of(resource.title());
        var highest = new TreeMap<String, Integer>();
        resource.teaches().forEach(teaching -> highest.merge(teaching.skill(), teaching.to(), Math::max));
        concepts.learn(known, highest);
    }

    private void learn(ReleasePublished published) {
        var release = new KnownRelease();
        release.number = published.number();
        release.skills = published.counts().skills();
        release.roles = published.counts().roles();
        release.resources = published.counts().resources();
        concepts.learn(release);
    }

    private static KnownConcept concept(String kind, String key, String id, int release, boolean retired) {
        if (!key.equals(id)) {
            throw new PoisonEvent("The key %s is not the id %s of the body".formatted(key, id));
        }
        var concept = new KnownConcept();
        concept.kind = kind;
        concept.id = id;
        concept.release = release;
        concept.retired = retired;
        return concept;
    }
}
