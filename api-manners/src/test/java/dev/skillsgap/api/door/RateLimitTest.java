package dev.skillsgap.api.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final int REQUESTS = 20;

    private final Clock clock = new Clock();
    private final RateLimit limit = new RateLimit("test", new TwentyInTenSeconds(), clock);

    private static final class Clock implements TimeMeter {

        private long nanos;

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private record TwentyInTenSeconds() implements DoorConfig.Rate {

        @Override
        public int requests() {
            return REQUESTS;
        }

        @Override
        public Duration window() {
            return Duration.ofSeconds(10);
        }
    }

    @Test
    void countsDownAndRefusesWhatIsTooMuch() {
        for (int left = REQUESTS - 1; left >= 0; left--) {
            var standing = limit.take("ada");
            assertTrue(standing.isAllowed());
            assertEquals(left, standing.remaining());
        }

        var standing = limit.take("ada");

        assertFalse(standing.isAllowed());
        assertEquals(0, standing.remaining());
        assertEquals(1, standing.retryAfterS());
        assertEquals(10, standing.resetS());
    }

    @Test
    void allowsOneMoreOnceItHasSaidSo() {
        exhaust("ada");
        var waitS = limit.take("ada").retryAfterS();

        clock.pass(Duration.ofSeconds(waitS));

        assertTrue(limit.take("ada").isAllowed());
    }

    @Test
    void allowsAllAgainAfterTheWindow() {
        exhaust("ada");

        clock.pass(Duration.ofSeconds(10));

        assertEquals(REQUESTS - 1, limit.take("ada").remaining());
    }

    @Test
    void leavesOthersAlone() {
        exhaust("ada");

        assertEquals(REQUESTS - 1, limit.take("grace").remaining());
    }

    @Test
    void doesNotGrowWithTheNumberOfThoseWhoAsk() {
        IntStream.range(0, 100_000).forEach(i -> limit.take("10.0." + i));

        assertTrue(limit.keys() <= 20_000, () -> limit.keys() + " are kept");
    }

    private void exhaust(String key) {
        IntStream.range(0, REQUESTS).forEach(i -> limit.take(key));
    }
}
