package dev.skillsgap.recommendation.webhook.courier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.commit.CommitBatch;
import dev.skillsgap.recommendation.webhook.Webhook;
import dev.skillsgap.recommendation.webhook.WebhookConfig;
import dev.skillsgap.recommendation.webhook.delivery.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The deliveries that wait, shared among instances. */
@ApplicationScoped
class Queue {

    /** What name servers may take, and noting how an attempt ended. */
    private static final Duration MARGIN = Duration.ofSeconds(45);

    /** The last 20 attempts are remembered. */
    private static final String NOTE = """
            update webhook_delivery d
               set due_at = cast(ended.due_at as timestamptz), delivered_at = cast(ended.delivered_at as timestamptz),
                   attempts = case when jsonb_array_length(d.attempts) < 20 then d.attempts else d.attempts - 0 end
                              || cast(ended.attempt as jsonb)
              from unnest(?, ?, ?, ?) as ended (seq, due_at, delivered_at, attempt)
             where d.seq = cast(ended.seq as bigint)
            """;

    /** Days may have passed since the person was erased: what names them leaves the files as well. */
    private static final String FORGET = """
            with gone as (
                delete from webhook_delivery d using unnest(?) as ended (seq)
                 where d.seq = cast(ended.seq as bigint) and d.forget and d.due_at is null
                returning d.seq)
            insert into forgetting (wanted_at) select now() from gone limit 1
            """;

    private final EntityManager entities;
    private final CommitBatch rows;
    private final ObjectMapper json;

    /** Longer than an attempt takes: what an instance had in hand when it was killed is tried again after it. */
    private final Duration lease;

    private final String take;

    Queue(EntityManager entities, CommitBatch rows, ObjectMapper json, WebhookConfig config) {
        this.entities = entities;
        this.rows = rows;
        this.json = json;
        this.lease = config.timeout().plus(MARGIN);
        this.take = take(config.atOnce());
    }

    /**
     * Of each webhook the first that are due and that nobody has in hand. The inner limit is a number, for with one that it
     * does not know the database sorts all that wait.
     */
    private static String take(int atOnce) {
        return """
            with first as (
                select due.seq, place.free, row_number() over (partition by place.webhook order by due.due_at, due.seq) as rank
                  from unnest(cast(?1 as uuid[]), cast(?2 as integer[])) as place (webhook, free)
                 cross join lateral (
                       select seq, due_at from webhook_delivery
                        where webhook = place.webhook and due_at <= now()
                        order by due_at, seq limit %d for update skip locked) due),
            taken as (select seq from first where rank <= free)
            update webhook_delivery d set due_at = now() + ?3 * interval '1 second', tries = d.tries + 1
              from taken where d.seq = taken.seq
            returning d.seq, d.webhook, d.event, d.type, d.person, d.happened_at, d.tries,
                      (select body from recommendation r where r.id = d.event) as recommendation
            """.formatted(atOnce);
    }

    /**
     * Takes in hand what is due.
     *
     * @param free how many of each webhook at most, and no more than it may have at a time
     */
    List<Due> take(Map<Webhook, Integer> free) {
        var byId = free.keySet().stream().collect(Collectors.toMap(Webhook::id, Function.identity()));
        List<?> taken = entities.createNativeQuery(take, Tuple.class)
                .setParameter(1, free.keySet().stream().map(Webhook::id).toArray(UUID[]::new))
                .setParameter(2, free.values().toArray(Integer[]::new))
                .setParameter(3, lease.toSeconds())
                .getResultList();
        return taken.stream()
                .map(Tuple.class::cast)
                .map(row -> due(row, Objects.requireNonNull(byId.get(row.get("webhook", UUID.class)))))
                .toList();
    }

    private static Due due(Tuple row, Webhook to) {
        return new Due(
                row.get("seq", Number.class).longValue(),
                to,
                row.get("event", UUID.class),
                row.get("type", String.class),
                row.get("person", String.class),
                row.get("happened_at", Instant.class),
                row.get("tries", Number.class).intValue(),
                row.get("recommendation", String.class));
    }

    /**
     * Notes how an attempt ended, with the caller's commit.
     *
     * @param next when it is tried again; null: not any more
     */
    void note(Outcome outcome, @Nullable Instant next) {
        var attempt = outcome.attempt();
        rows.add(NOTE, outcome.due().seq(), next, attempt.succeeded() ? attempt.at() : null, write(attempt));
        if (next == null) {
            rows.add(FORGET, outcome.due().seq());
        }
    }

    /** How many wait, be it for a webhook that is disabled. */
    long countWaiting() {
        return (Long)
                entities.createNativeQuery("select count(*) from webhook_delivery where due_at is not null", Long.class)
                        .getSingleResult();
    }

    private String write(Attempt attempt) {
        try {
            return json.writeValueAsString(attempt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
