package dev.skillsgap.recommendation.alert;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One thing that deserves attention. */
public sealed interface Alert {

    /** Whom it is about. */
    String person();

    /** Id of the skill. */
    String skill();

    /**
     * What is known of a skill expires.
     *
     * @param level that counts now, 0 to 5
     * @param source word of who says so
     * @param expiresOn the UTC day on which it expires
     * @param then level that counts at the end of the days looked at; null: it will be unknown
     */
    record Expiring(
            String person,
            String skill,
            int level,
            String source,
            LocalDate expiresOn,
            @Nullable Integer then) implements Alert {}

    /**
     * An essential requirement of the target role, of whose skill nothing was ever asserted.
     *
     * @param role its title
     * @param required level, 1 to 5
     */
    record Unassessed(String person, String skill, String role, int required) implements Alert {}

    /**
     * A skill that one person in a team holds, and no other.
     *
     * @param person who holds it
     * @param level 1 to 5
     * @param neededBy how many in the team have a target role to which it is essential
     */
    record SingleHolder(String person, String skill, int level, int neededBy) implements Alert {}
}
