package dev.skillsgap.recommendation.gap;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Halving with time. The powers of some years are worked out once: a gap takes dozens, and each as long as a line. */
final class HalfLife {

    private static final int DAYS_KEPT = 3_653;
    private static final Map<Integer, HalfLife> KNOWN = new ConcurrentHashMap<>();

    private final int days;

    /** By age in days; 0 where it was not asked for yet. */
    private final double[] left = new double[DAYS_KEPT];

    private HalfLife(int days) {
        this.days = days;
    }

    static HalfLife ofDays(Integer days) {
        var known = KNOWN.get(days);
        return known == null ? KNOWN.computeIfAbsent(days, HalfLife::new) : known;
    }

    /** 2 to the power of minus the half-lives, which may be parts of one, in so many days: 1 down to 0. */
    double left(long age) {
        if (age >= DAYS_KEPT) {
            return power(age);
        }
        double known = left[(int) age];
        if (known == 0) {
            known = power(age);
            left[(int) age] = known;
        }
        return known;
    }

    private double power(long age) {
        return StrictMath.pow(2, -(double) age / days);
    }
}
