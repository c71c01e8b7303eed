package dev.skillsgap.recommendation.answer.path;

import dev.skillsgap.api.problem.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The hours a week that a path is scheduled on.
 *
 * @param hours 0 to 80; 0: the person has none, and nothing can be scheduled
 * @param by who said so
 */
record Week(double hours, By by) {

    /** More than anyone learns in a week. */
    static final double MOST = 80;

    /** What profile-service takes where nobody says otherwise. */
    private static final double DEFAULT = 4;

    enum By {
        ASKED,
        PERSON,
        DEFAULT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The hours that were asked for, else the person's own, else the default. */
    static Week of(@Nullable Double asked, @Nullable Double persons) {
        if (asked != null) {
            return new Week(asked, By.ASKED);
        }
        return persons == null ? new Week(DEFAULT, By.DEFAULT) : new Week(persons, By.PERSON);
    }

    /**
     * The same, where weeks are to be spent.
     *
     * @throws Refusal where there are none
     */
    double hoursForBudget() {
        if (hours == 0) {
            throw Refusal.invalid(
                    "hoursPerWeek", "The person has no hours a week: say how many, as in ?hoursPerWeek=4.");
        }
        return hours;
    }
}
