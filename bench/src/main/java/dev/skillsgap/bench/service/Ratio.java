package dev.skillsgap.bench.service;

import java.util.List;

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

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
