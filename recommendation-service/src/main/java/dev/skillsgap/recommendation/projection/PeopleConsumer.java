package dev.skillsgap.recommendation.projection;

import dev.skillsgap.inbox.Freshness;
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
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Takes people and teams from Kafka: into the tables, shared among instances, and into the memory of each. */
@ApplicationScoped
public class PeopleConsumer {

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
    private final KnownPeople known;
    private final Arrivals arrivals;
    private @Nullable Freshness freshness;

    PeopleConsumer(Inbox inbox, EventReader reader, People people, Teams teams, KnownPeople known, Arrivals arrivals) {
        this.inbox = inbox;
        this.reader = reader;
        this.people = people;
        this.teams = teams;
        this.known = known;
        this.arrivals = arrivals;
    }

    void start(@Observes StartupEvent event) {
        inbox.subscribe(new Subscription("people", TOPICS, this::intoTables, arrivals::announce));
        freshness = inbox.follow(new Subscription("people", TOPICS, this::intoMemory, () -> {}), known::load);
    }

    /** How far the memory is behind the topics; empty while the service starts. */
    public Optional<Freshness> freshness() {
        return Optional.ofNullable(freshness);
    }

    private void intoTables(ConsumerRecord<String, byte[]> record) {
        switch (read(record)) {
            case News.PersonTold told -> people.take(told.person());
            case News.PersonErased erased -> people.erase(erased.id(), erased.time());
            case News.TeamTold told -> teams.take(told.team());
            case News.TeamDissolved dissolved -> teams.dissolve(dissolved.id());
        }
    }

    private void intoMemory(ConsumerRecord<String, byte[]> record) {
        switch (read(record)) {
            case News.PersonTold told -> known.take(told.person().toPerson());
            case News.PersonErased erased -> known.erase(erased.id());
            case News.TeamTold told -> known.take(told.team().toTeam());
            case News.TeamDissolved dissolved -> known.dissolve(dissolved.id());
        }
    }

    private News read(ConsumerRecord<String, byte[]> record) {
        var event = IncomingEvent.of(record, TYPES);
        if (event.topic().equals(TEAMS)) {
            return event.isTombstone()
                    ? new News.TeamDissolved(event.key())
                    : new News.TeamTold(reader.read(event, TeamEvent.class, TeamEvent::id));
        }
        return event.isTombstone()
                ? new News.PersonErased(event.key(), Instant.ofEpochMilli(record.timestamp()))
                : new News.PersonTold(reader.read(event, PersonEvent.class, PersonEvent::id));
    }
}
