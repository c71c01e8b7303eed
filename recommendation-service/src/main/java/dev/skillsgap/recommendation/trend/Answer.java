package dev.skillsgap.recommendation.trend;

import java.time.LocalDate;

/**
 * An answer that a person was given, as far as a trend tells of it.
 *
 * @param day UTC day on which it was given
 * @param role target role of the person then
 * @param release it was computed from
 * @param low readiness, 0 to 1, what is unknown counted as none
 * @param high readiness, 0 to 1, what is unknown counted as met
 * @param ready whether no essential requirement was left unmet
 */
public record Answer(String person, LocalDate day, String role, int release, double low, double high, boolean ready) {

    /** Whether no figure tells the two apart. */
    boolean saysTheSameAs(Answer other) {
        return low == other.low && high == other.high && ready == other.ready && role.equals(other.role);
    }
}
