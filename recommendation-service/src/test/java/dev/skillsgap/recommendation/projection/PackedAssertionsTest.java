package dev.skillsgap.recommendation.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.recommendation.gap.Assertion;
import dev.skillsgap.recommendation.gap.Source;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PackedAssertionsTest {

    private static final long YEAR_9999 = 253_402_300_799L;

    private final SkillNumbers skills = new SkillNumbers();

    @Property(tries = 500)
    void comeOutAsTheyWentIn(@ForAll long seed) {
        var random = new Random(seed);
        var assertions = IntStream.range(0, random.nextInt(20))
                .mapToObj(i -> new Assertion(
                        "skill-" + random.nextInt(300),
                        random.nextInt(6),
                        List.of(Source.values()).get(random.nextInt(Source.values().length)),
                        moment(random),
                        random.nextBoolean() ? null : moment(random)))
                .toList();

        assertEquals(assertions, PackedAssertions.of(assertions, skills).unpack(skills));
    }

    @Property(tries = 1)
    void noneIsNone() {
        assertEquals(List.of(), PackedAssertions.of(List.of(), skills).unpack(skills));
    }

    private static Instant moment(Random random) {
        return Instant.ofEpochSecond(
                random.nextLong(-YEAR_9999, YEAR_9999), random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
    }
}
