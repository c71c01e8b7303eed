package dev.skillsgap.recommendation.trend;

import java.util.List;

/**
 * What is told of a group at a moment.
 *
 * @param people counted: those with an answer
 * @param low mean of readiness.low, 0 to 1
 * @param high mean of readiness.high, 0 to 1
 * @param ready share of them who lack no essential requirement, 0 to 1
 * @param releases that the answers are of, the oldest first
 */
public record Figures(int people, double low, double high, double ready, List<Integer> releases) {

    /** Of at least one answer. */
    static Figures of(List<Answer> answers) {
        return new Figures(
                answers.size(),
                answers.stream().mapToDouble(Answer::low).average().orElseThrow(),
                answers.stream().mapToDouble(Answer::high).average().orElseThrow(),
                (double) answers.stream().filter(Answer::ready).count() / answers.size(),
                answers.stream().map(Answer::release).distinct().sorted().toList());
    }
}
