package dev.skillsgap.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How far a memory is behind the topics that it follows. */
public final class Freshness {

    /** What is on its way for so long is late: the lag is measured once a second, and a batch takes a moment. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final Lag lag;

    Freshness(Lag lag) {
        this.lag = lag;
    }

    /** Whether there may be news of more than five seconds ago that it does not know. */
    public boolean isStale() {
        return !lag.everCaughtUp() || lag.behindSeconds() > TOLERANCE.toSeconds();
    }

    /** When it last knew everything; null when that was before the service started. */
    public @Nullable Instant caughtUpAt() {
        return lag.everCaughtUp()
                ? Instant.now().minusMillis((long) (lag.behindSeconds() * 1000)).truncatedTo(ChronoUnit.MILLIS)
                : null;
    }
}
