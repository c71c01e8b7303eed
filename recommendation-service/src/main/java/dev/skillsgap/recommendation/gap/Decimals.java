package dev.skillsgap.recommendation.gap;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers in sentences. A gap has hundreds of them, and the JDK's formatters take longer for each than all else does. */
final class Decimals {

    private static final long HUNDRED = 100;
    private static final long TEN_THOUSAND = 10_000;

    /** So close to the middle between two results, floating point does not say which is nearer. */
    private static final double DOUBT = 1e-6;

    private static final long DOUBTFUL = -1;

    private Decimals() {}

    /** As {@code %.4f} writes it: four decimal places, halves away from zero; from 0 to a million. */
    static StringBuilder four(double value, StringBuilder text) {
        long digits = nearest(value * TEN_THOUSAND);
        if (digits == DOUBTFUL) {
            return text.append(
                    BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).toPlainString());
        }
        text.append(digits / TEN_THOUSAND).append('.');
        for (long place = TEN_THOUSAND / 10; place > 0; place /= 10) {
            text.append((char) ('0' + digits / place % 10));
        }
        return text;
    }

    /** With two decimal places at most and none where it is whole, as the pattern {@code 0.##} writes it; likewise. */
    static StringBuilder atMostTwo(double value, StringBuilder text) {
        long digits = nearest(value * HUNDRED);
        if (digits == DOUBTFUL) {
            return text.append(new BigDecimal(value)
                    .setScale(2, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros()
                    .toPlainString());
        }
        text.append(digits / HUNDRED);
        long decimals = digits % HUNDRED;
        if (decimals > 0) {
            text.append('.').append(decimals / 10);
        }
        return decimals % 10 > 0 ? text.append(decimals % 10) : text;
    }

    private static long nearest(double scaled) {
        double below = Math.floor(scaled);
        double rest = scaled - below;
        if (Math.abs(rest - 0.5) < DOUBT) {
            return DOUBTFUL;
        }
        return (long) below + (rest > 0.5 ? 1 : 0);
    }
}
