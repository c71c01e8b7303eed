package dev.skillsgap.recommendation.webhook.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.recommendation.kept.Recommendations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was told to each webhook, and what is to be: the log that an admin reads, and may have told again. */
@ApplicationScoped
public class Deliveries {

    /** Type of a test, which an admin asks for; no filter keeps it back. */
    public static final String TESTED = "dev.skillsgap.webhook.tested.v1";

    private static final String SELECT = "select event, seq, type, happened_at, created_at, due_at, delivered_at,"
            + " cast(attempts as text) as attempts from webhook_delivery where webhook = ?1 and ";

    /** From the first attempt on. */
    private static final String AGAIN = "due_at = now(), tries = 0, delivered_at = null";

    /** Teams are those of now. */
    private static final String REPLAY_UPDATES = """
            insert into webhook_delivery (webhook, event, type, person, happened_at)
            select w.id, r.id, ?3, r.person, r.emitted_at
              from webhook w
              join recommendation r on r.emitted_at >= ?2 and (cardinality(w.roles) = 0 or r.role = any(w.roles))
              join person p on p.id = r.person and (cardinality(w.teams) = 0 or w.teams && p.teams)
             where w.id = ?1 and (cardinality(w.types) = 0 or ?3 = any(w.types))
             order by r.seq
            on conflict (webhook, event) do update set %s where ?4 or webhook_delivery.delivered_at is null
            """.formatted(AGAIN);

    private static final String REPLAY_OTHERS = """
            update webhook_delivery set %s
             where webhook = ?1 and type = ?3 and created_at >= ?2 and (?4 or delivered_at is null)
            """.formatted(AGAIN);

    private final EntityManager entities;
    private final ObjectMapper json;

    Deliveries(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Newest first, those below the number, in any state or in one. */
    public List<Delivery> before(UUID webhook, long seq, Optional<Delivery.State> state, int limit) {
        var inState = state.map(Delivery.State::condition).orElse("true");
        return read(entities.createNativeQuery(SELECT + "seq < ?2 and " + inState + " order by seq desc", Tuple.class)
                .setParameter(1, webhook)
                .setParameter(2, seq)
                .setMaxResults(limit)
                .getResultList());
    }

    public Optional<Delivery> find(UUID webhook, UUID id) {
        return read(entities.createNativeQuery(SELECT + "event = ?2", Tuple.class)
                        .setParameter(1, webhook)
                        .setParameter(2, id)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** Tells a webhook that it is tested; the id of the delivery. */
    public UUID test(UUID webhook) {
        return (UUID) entities.createNativeQuery(
                        "insert into webhook_delivery (webhook, event, type, happened_at)"
                                + " values (?1, gen_random_uuid(), ?2, now()) returning event",
                        UUID.class)
                .setParameter(1, webhook)
                .setParameter(2, TESTED)
                .getSingleResult();
    }

    /**
     * Tells what was emitted since then once more, also what was emitted while the webhook was not there or was disabled.
     *
     * @param delivered whether also what was delivered
     * @return how many are told
     */
    public int replaySince(UUID webhook, Instant since, boolean delivered) {
        return replay(REPLAY_UPDATES, Recommendations.UPDATED, webhook, since, delivered)
                + replay(REPLAY_OTHERS, Recommendations.WITHDRAWN, webhook, since, delivered);
    }

    private int replay(String sql, String type, UUID webhook, Instant since, boolean delivered) {
        return entities.createNativeQuery(sql)
                .setParameter(1, webhook)
                .setParameter(2, since)
                .setParameter(3, type)
                .setParameter(4, delivered)
                .executeUpdate();
    }

    /** Tells it once more. */
    public void replay(UUID webhook, UUID id) {
        entities.createNativeQuery("update webhook_delivery set " + AGAIN + " where webhook = ?1 and event = ?2")
                .setParameter(1, webhook)
                .setParameter(2, id)
                .executeUpdate();
    }

    /** Removes what was written down longer ago than that. */
    public int removeOlderThan(Duration age) {
        return entities.createNativeQuery("delete from webhook_delivery where created_at < ?1")
                .setParameter(1, Instant.now().minus(age))
                .executeUpdate();
    }

    /** Removes what was told to a webhook. */
    public void removeAllOf(UUID webhook) {
        entities.createNativeQuery("delete from webhook_delivery where webhook = ?1")
                .setParameter(1, webhook)
                .executeUpdate();
    }

    /** Removes what waits to tell of erased people: nobody knows when it could be. */
    public void forgetErased(UUID webhook) {
        entities.createNativeQuery("""
                        with gone as (delete from webhook_delivery where webhook = ?1 and forget returning seq)
                        insert into forgetting (wanted_at) select now() from gone limit 1""").setParameter(1, webhook).executeUpdate();
    }

    private List<Delivery> read(List<?> rows) {
        return rows.stream().map(row -> delivery((Tuple) row)).toList();
    }

    private Delivery delivery(Tuple row) {
        return new Delivery(
                row.get("event", UUID.class),
                row.get("seq", Number.class).longValue(),
                row.get("type", String.class),
                row.get("happened_at", Instant.class),
                row.get("created_at", Instant.class),
                row.get("due_at", Instant.class),
                row.get("delivered_at", Instant.class),
                attempts(row.get("attempts", String.class)));
    }

    private List<Attempt> attempts(String attempts) {
        try {
            return json.readerForListOf(Attempt.class).readValue(attempts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
