package dev.skillsgap.recommendation.answer;

import dev.skillsgap.inbox.Freshness;
import dev.skillsgap.recommendation.projection.PeopleConsumer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Whether answers may miss what others have told: while the broker, or the database, is away. */
@ApplicationScoped
public class Staleness {

    private final PeopleConsumer people;
    private volatile @Nullable Instant databaseAwaySince;

    Staleness(PeopleConsumer people, MeterRegistry metrics) {
        this.people = people;
        Gauge.builder("answers.stale", this, staleness -> staleness.now().stale() ? 1 : 0)
                .description("1 while answers may miss what others have told, else 0")
                .register(metrics);
    }

    /**
     * How an answer of this moment is marked.
     *
     * @param since when all was last known; null when not stale, or not known since the start
     */
    public record State(boolean stale, @Nullable Instant since) {}

    public State now() {
        var freshness = people.freshness();
        var awaySince = databaseAwaySince;
        if (freshness.isPresent() && !freshness.get().isStale()) {
            return new State(awaySince != null, awaySince);
        }
        var caughtUpAt = freshness.map(Freshness::caughtUpAt).orElse(null);
        return new State(true, earlier(caughtUpAt, awaySince));
    }

    private static @Nullable Instant earlier(@Nullable Instant caughtUpAt, @Nullable Instant awaySince) {
        return caughtUpAt != null && awaySince != null && awaySince.isBefore(caughtUpAt) ? awaySince : caughtUpAt;
    }

    void databaseAnswers() {
        databaseAwaySince = null;
    }

    void databaseIsAway() {
        if (databaseAwaySince == null) {
            databaseAwaySince = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        }
    }
}
