package dev.skillsgap.system.drill;

import java.time.Duration;

/**
 * How hard the drills try: the short form runs in CI, the long one by {@code -Ddrills.long}.
 *
 * @param people who are changed
 * @param changes of them, while services are killed
 * @param kills of each service
 * @param away how long a server stays away
 * @param rows of a file of people that is imported
 */
record Scale(int people, int changes, int kills, Duration away, int rows) {

    static final boolean LONG = Boolean.getBoolean("drills.long");

    static final Scale NOW = LONG
            ? new Scale(100, 2_000, 20, Duration.ofMinutes(1), 100_000)
            : new Scale(10, 100, 1, Duration.ofSeconds(6), 6_000);
}
