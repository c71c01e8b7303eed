package dev.skillsgap.recommendation.gap;

import java.util.List;

/**
 * What each unit adds to the sums over a role, 0 up to its weight, in the order of the units. They are always added in that
 * order, so that a mean is never above 1, and exactly 1 when every value is.
 */
final class Terms {

    /** Weight times coverage. */
    private final double[] low;

    /** The same, where what is unknown counts as met. */
    private final double[] high;

    /** Weight times confidence. */
    private final double[] confidence;

    private Terms(double[] low, double[] high, double[] confidence) {
        this.low = low;
        this.high = high;
        this.confidence = confidence;
    }

    static Terms of(List<Group> units) {
        int count = units.size();
        var terms = new Terms(new double[count], new double[count], new double[count]);
        for (int unit = 0; unit < count; unit++) {
            terms.set(unit, units.get(unit));
        }
        return terms;
    }

    Terms copy() {
        return new Terms(low.clone(), high.clone(), confidence.clone());
    }

    void set(int unit, Group read) {
        low[unit] = read.weight() * read.carrier().coverage();
        high[unit] = read.weight() * read.coverageAtBest();
        confidence[unit] = read.weight() * read.carrier().confidence();
    }

    double low() {
        return sum(low);
    }

    double high() {
        return sum(high);
    }

    double confidence() {
        return sum(confidence);
    }

    /** Those of {@link #low}, to try others in their place. */
    double[] copyOfLow() {
        return low.clone();
    }

    static double sum(double[] terms) {
        double sum = 0;
        for (double term : terms) {
            sum += term;
        }
        return sum;
    }
}
