package dev.skillsgap.recommendation.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DecimalsTest {

    @Property(tries = 20_000)
    void writesFourPlacesAsTheFormatterDoes(@ForAll("values") double value) {
        assertEquals(
                String.format(Locale.ROOT, "%.4f", value),
                Decimals.four(value, new StringBuilder()).toString());
    }

    @Property(tries = 20_000)
    void writesAtMostTwoPlacesAsThePatternDoes(@ForAll("values") double value) {
        assertEquals(
                new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value),
                Decimals.atMostTwo(value, new StringBuilder()).toString());
    }

    /** Halves of the last place among them, and quotients as coverage has them. */
    @Provide
    Arbitrary<Double> values() {
        var halves = Arbitraries.integers().between(0, 2_000_000).map(number -> number / 20_000.0);
        var hundreds = Arbitraries.integers().between(0, 20_000).map(number -> number / 200.0);
        var quotients = Arbitraries.integers()
                .between(0, 500)
                .flatMap(part -> Arbitraries.integers().between(1, 500).map(whole -> 100.0 * part / whole));
        return Arbitraries.oneOf(Arbitraries.doubles().between(0, 100), halves, hundreds, quotients);
    }
}
