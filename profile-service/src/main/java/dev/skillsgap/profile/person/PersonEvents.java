package dev.skillsgap.profile.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.skillsgap.outbox.Event;
import dev.skillsgap.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells others of a person: full state, pseudonymous. */
@ApplicationScoped
public class PersonEvents {

    static final String TOPIC = "profiles.person.v1";
    static final String UPDATED = "dev.skillsgap.person.updated.v1";
    static final String ERASED = "dev.skillsgap.person.erased.v1";

    private final Outbox outbox;
    private final Assertions assertions;

    PersonEvents(Outbox outbox, Assertions assertions) {
        this.outbox = outbox;
        this.assertions = assertions;
    }

    /** Wire form; it has no name, no e-mail and no free text. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PersonUpdated(
            String id,
            long version,
            Instant changedAt,
            Set<String> teams,
            @Nullable String targetRole,
            double hoursPerWeek,
            List<Held> assertions,
            List<Studied> learning) {

        record Held(
                String skill,
                int level,
                Source source,
                Instant assertedAt,
                @Nullable Instant expiresAt) {}

        record Studied(String resource, Progress.Status status) {}
    }

    /** Makes a new version of the person and sends it when the transaction commits; the caller holds the lock. */
    public void changed(Person person) {
        assertions.flush();
        changed(person, assertions.lasting(person.id()));
    }

    /** The same of a person whose lasting assertions the caller has at hand, oldest first. */
    void changed(Person person, List<Assertion> lasting) {
        person.changed(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        outbox.append(new Event(
                TOPIC,
                person.id(),
                person.id() + "/" + person.version(),
                UPDATED,
                person.changedAt(),
                state(person, lasting)));
    }

    /** Sends the tombstone of a person who was erased. */
    public void erased(String personId, Instant at) {
        outbox.append(new Event(TOPIC, personId, personId + "/erased", ERASED, at, null));
    }

    private static PersonUpdated state(Person person, List<Assertion> lasting) {
        var details = person.details();
        return new PersonUpdated(
                person.id(),
                person.version(),
                person.changedAt(),
                person.teams(),
                details.targetRole(),
                details.hoursPerWeek(),
                lasting.stream()
                        .map(a -> new PersonUpdated.Held(a.skill, a.level, a.source, a.assertedAt, a.expiresAt))
                        .toList(),
                person.learning().entrySet().stream()
                        .map(noted -> new PersonUpdated.Studied(
                                noted.getKey(), noted.getValue().status()))
                        .toList());
    }
}
