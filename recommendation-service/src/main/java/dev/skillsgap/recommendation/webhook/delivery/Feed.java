package dev.skillsgap.recommendation.webhook.delivery;

import dev.skillsgap.commit.CommitBatch;
import dev.skillsgap.recommendation.kept.Recommendations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what webhooks are to be told, in the transaction in which the outbox takes it. */
@ApplicationScoped
public class Feed {

    /** Whoever listens to withdrawals hears of them whatever the role: it may have been told before of another one. */
    private static final String TELL = """
            insert into webhook_delivery (webhook, event, type, person, happened_at, forget)
            select w.id, cast(told.event as uuid), told.type, told.person, cast(told.time as timestamptz),
                   cast(told.forget as boolean)
              from unnest(?, ?, ?, ?, ?, ?, ?) as told (event, type, person, role, teams, time, forget)
              join webhook w on w.disabled_at is null
               and (cardinality(w.types) = 0 or told.type = any(w.types))
               and (cardinality(w.roles) = 0 or told.role is null or told.role = any(w.roles))
               and (cardinality(w.teams) = 0 or w.teams && cast(told.teams as text[]))
            on conflict (webhook, event) do nothing
            """;

    private final CommitBatch rows;
    private final EntityManager entities;

    Feed(CommitBatch rows, EntityManager entities) {
        this.rows = rows;
        this.entities = entities;
    }

    /**
     * What is told.
     *
     * @param event id as on Kafka: a repeat is told once
     * @param teams of the person
     * @param time when it happened
     */
    public record About(UUID event, String person, List<String> teams, Instant time) {}

    /** A recommendation was emitted. */
    public void updated(About about, String role) {
        tell(about, Recommendations.UPDATED, role, false);
    }

    /** What was recommended no longer holds. */
    public void withdrawn(About about) {
        tell(about, Recommendations.WITHDRAWN, null, false);
    }

    /** What was recommended no longer holds, for the person was erased; forgotten once it is told. */
    public void erased(About about) {
        tell(about, Recommendations.WITHDRAWN, null, true);
    }

    private void tell(About about, String type, @Nullable String role, boolean forget) {
        rows.add(
                TELL,
                about.event(),
                type,
                about.person(),
                role,
                about.teams().toArray(String[]::new),
                about.time(),
                forget);
    }

    /** Forgets what was told about a person, and what was to be. */
    public void eraseAllOf(String person) {
        entities.createNativeQuery("delete from webhook_delivery where person = ?1")
                .setParameter(1, person)
                .executeUpdate();
    }
}
