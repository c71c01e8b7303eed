package dev.skillsgap.recommendation.webhook.courier;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a message is sent again: as Standard Webhooks proposes, over three days. What failed together is not tried again
 * together: each pause is longer by up to a fifth.
 */
final class Schedule {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final double JITTER = 0.2;

    /** A receiver that asks for more is not obeyed. */
    private static final Duration LONGEST_WISH = Duration.ofHours(24);

    private Schedule() {}

    /**
     * The pause after so many failed attempts, 1 or more; empty when the message is given up.
     *
     * @param wish how long the receiver asks to be left alone
     */
    static Optional<Duration> after(int attempts, Duration wish, RandomGenerator random) {
        if (attempts > PAUSES.size()) {
            return Optional.empty();
        }
        var pause = PAUSES.get(attempts - 1);
        var longer = Math.round(pause.toMillis() * JITTER * random.nextDouble());
        var planned = pause.plusMillis(longer);
        var wished = wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
        return Optional.of(planned.compareTo(wished) < 0 ? wished : planned);
    }
}
