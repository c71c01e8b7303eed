package dev.skillsgap.recommendation.taxonomy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skillsgap.inbox.Inbox;
import dev.skillsgap.inbox.IncomingEvent;
import dev.skillsgap.inbox.Subscription;
import dev.skillsgap.recommendation.arrival.Arrivals;
import dev.skillsgap.recommendation.arrival.EventReader;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes concepts and release markers from Kafka into the tables. */
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
    private final EventReader reader;
    private final Concepts concepts;
    private final Markers markers;
    private final Arrivals arrivals;

    TaxonomyConsumer(Inbox inbox, EventReader reader, Concepts concepts, Markers markers, Arrivals arrivals) {
        this.inbox = inbox;
        this.reader = reader;
        this.concepts = concepts;
        this.markers = markers;
        this.arrivals = arrivals;
    }

    void start(@Observes StartupEvent event) {
        inbox.subscribe(new Subscription("taxonomy", TOPICS, this::take, arrivals::announce));
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        var event = IncomingEvent.of(record, TYPES);
        switch (event.topic()) {
            case "skills.skill.v1" -> take(Concept.SKILL, reader.read(event, SkillEvent.class, SkillEvent::id), record);
            case "skills.role.v1" -> take(Concept.ROLE, reader.read(event, RoleEvent.class, RoleEvent::id), record);
            case "skills.resource.v1" ->
                take(Concept.RESOURCE, reader.read(event, ResourceEvent.class, ResourceEvent::id), record);
            default -> markers.take(reader.read(event, ReleaseEvent.class, ReleaseEvent::number));
        }
    }

    private void take(String kind, ConceptEvent concept, ConsumerRecord<String, byte[]> record) {
        concepts.take(kind, concept, new String(record.value(), UTF_8));
    }
}
