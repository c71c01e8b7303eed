package dev.skillsgap.recommendation.webhook.courier;

import dev.skillsgap.recommendation.webhook.delivery.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How an attempt ended.
 *
 * @param wish how long the receiver asks to be left alone
 * @param again whether there is any use in another attempt
 */
record Outcome(Due due, Attempt attempt, Duration wish, boolean again) {

    private static final int GONE = 410;

    /** Nothing was sent, and the receiver cannot help it. */
    static Outcome ofOurFault(Due due) {
        var attempt =
                new Attempt(Instant.now().truncatedTo(ChronoUnit.MILLIS), 0, null, "Something went wrong on our side.");
        return new Outcome(due, attempt, Duration.ZERO, true);
    }

    /** Whether the receiver wants to be told nothing more. */
    boolean isGone() {
        return attempt.status() != null && attempt.status() == GONE;
    }
}
