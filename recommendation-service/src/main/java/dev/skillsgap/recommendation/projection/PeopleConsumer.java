package dev.skillsgap.recommendation.projection;

import dev.skillsgap.inbox.Inbox;
import dev.skillsgap.inbox.IncomingEvent;
import dev.skillsgap.inbox.Subscription;
import dev.skillsgap.recommendation.arrival.Arrivals;
import dev.skillsgap.recommendation.arrival.EventReader;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes people and teams from Kafka into the tables. */
@ApplicationScoped
class PeopleConsumer {

    private static final String TEAMS = "profiles.team.v1";
    private static final List<String> TOPICS = List.of("profiles.person.v1", TEAMS);
    private static final Set<String> TYPES = Set.of(
            "dev.skillsgap.person.updated.v1",
            "dev.skillsgap.person.erased.v1",
            "dev.skillsgap.team.updated.v1",
            "dev.skillsgap.team.dissolved.v1");

    private final Inbox inbox;
    private final EventReader reader;
    private final People people;
    private final Teams teams;
    private final Arrivals arrivals;

    PeopleConsumer(Inbox inbox, EventReader reader, People people, Teams teams, Arrivals arrivals) {
        this.inbox = inbox;
        this.reader = reader;
        this.people = people;
        this.teams = teams;
        this.arrivals = arrivals;
    }

    void start(@Observes StartupEvent event) {
        inbox.subscribe(new Subscription("people", TOPICS, this::take, arrivals::announce));
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        var event = IncomingEvent.of(record, TYPES);
        if (event.topic().equals(TEAMS)) {
            takeTeam(event);
        } else if (event.isTombstone()) {
            people.erase(event.key(), Instant.ofEpochMilli(record.timestamp()));
        } else {
            people.take(reader.read(event, PersonEvent.class, PersonEvent::id));
        }
    }

    private void takeTeam(IncomingEvent event) {
        if (event.isTombstone()) {
            teams.deleteById(event.key());
        } else {
            teams.take(reader.read(event, TeamEvent.class, TeamEvent::id));
        }
    }
}
