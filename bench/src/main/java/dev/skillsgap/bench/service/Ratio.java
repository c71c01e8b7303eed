package dev.skillsgap.bench.service;

import java.util.List;
import java.util.Locale;

/** Two throughputs that were taken in turns, a value each round. */
record Ratio(String what, String against, List<Double> ours, List<Double> theirs) {

    double medianOurs() {
        return median(ours);
    }

    double medianTheirs() {
        return median(theirs);
    }

    double value() {
        return medianOurs() / medianTheirs();
    }

    String markdown() {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %s | %,.0f | %.2f |%n",
                what,
                medianOurs(),
                against,
                medianTheirs(),
                value());
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
