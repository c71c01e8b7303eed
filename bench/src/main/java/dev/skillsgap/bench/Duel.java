package dev.skillsgap.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Contenders side by side: answers checked equal first, then timed in turns. The first of them is ours. */
final class Duel {

    private static final int ROUNDS = 7;
    private static final int SHOWN = 300;

    /** A contender is asked again and again for about so long in a round, and at least once. */
    private static final long ROUND_NS = 300_000_000;

    private final String title;
    private final List<Contender> contenders;
    private final int questions;

    Duel(String title, int questions, List<Contender> contenders) {
        this.title = title;
        this.questions = questions;
        this.contenders = contenders;
    }

    /** Thrown where two contenders answer differently. */
    static final class Disagreement extends RuntimeException {

        private static final long serialVersionUID = 1;

        Disagreement(String message) {
            super(message);
        }
    }

    /**
     * What came out.
     *
     * @param medianMs by contender
     */
    record Result(String title, Map<String, Double> medianMs) {

        double ours() {
            return medianMs.values().iterator().next();
        }
    }

    /** Throws a Disagreement unless all answer all questions alike. */
    void requireEqualAnswers() throws Exception {
        for (int question = 0; question < questions; question++) {
            var first = contenders.getFirst().answer().to(question);
            for (var contender : contenders) {
                var answer = contender.answer().to(question);
                if (!Objects.deepEquals(first, answer)) {
                    throw new Disagreement("%s, question %d: %s and %s differ:%n%s%n%s"
                            .formatted(
                                    title,
                                    question,
                                    contenders.getFirst().name(),
                                    contender.name(),
                                    text(first),
                                    text(answer)));
                }
            }
        }
    }

    private static String text(Object answer) {
        var text = answer instanceof long[] numbers ? Arrays.toString(numbers) : String.valueOf(answer);
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    /** Times them, after the answers were found equal. */
    Result run(PrintStream progress) throws Exception {
        progress.println(title);
        requireEqualAnswers();
        progress.println("  answers are equal");
        var result = timed();
        result.medianMs().forEach((name, ms) -> progress.printf("  %-28s %12.4f ms%n", name, ms));
        return result;
    }

    /** The times alone: for answers that were found equal before. */
    Result timed() throws Exception {
        var times = new LinkedHashMap<String, List<Double>>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var contender : contenders) {
                times.computeIfAbsent(contender.name(), none -> new ArrayList<>())
                        .add(time(contender, round));
            }
        }
        var medians = new LinkedHashMap<String, Double>();
        times.forEach((name, all) -> medians.put(name, median(all)));
        return new Result(title, medians);
    }

    /** Milliseconds an answer. */
    private double time(Contender contender, int round) throws Exception {
        long begin = System.nanoTime();
        int asked = 0;
        do {
            contender.answer().to((round + asked) % questions);
            asked++;
        } while (System.nanoTime() - begin < ROUND_NS);
        return (System.nanoTime() - begin) / 1e6 / asked;
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
