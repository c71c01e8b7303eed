package dev.skillsgap.recommendation.path.problem;

import java.util.Arrays;
import java.util.Optional;

/** What a path is to be best at. */
public enum Objective {
    /** The fewest hours that reach every goal. */
    LEAST_HOURS("leastHours"),
    /** The least money that reaches every goal, and of that the fewest hours. */
    LEAST_COST("leastCost"),
    /** The most readiness within a budget, and for that the fewest hours. */
    MOST_READINESS("mostReadiness");

    private final String word;

    Objective(String word) {
        this.word = word;
    }

    /** As requests and answers write it. */
    public String word() {
        return word;
    }

    /** The objective of that word. */
    public static Optional<Objective> of(String word) {
        return Arrays.stream(values())
                .filter(objective -> objective.word.equals(word))
                .findFirst();
    }
}
