package dev.skillsgap.api.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;

/** One rate limit: a token bucket for each key. */
final class RateLimit {

    /** Many addresses must not fill the memory. Whose bucket is dropped for it gets a full one, so it harms nobody. */
    private static final int MAX_KEYS = 20_000;

    private static final double NANOS_PER_S = 1e9;

    private final String name;
    private final DoorConfig.Rate rate;
    private final TimeMeter clock;
    private final Cache<String, Bucket> buckets;

    RateLimit(String name, DoorConfig.Rate rate, TimeMeter clock) {
        this.name = name;
        this.rate = rate;
        this.clock = clock;
        // After a window without a request a bucket is full again, like a new one.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MAX_KEYS)
                .expireAfterAccess(rate.window().plus(Duration.ofSeconds(1)))
                .build();
    }

    /**
     * What is left to a key after a request.
     *
     * @param isAllowed false: this request was one too many
     * @param retryAfterS whole seconds until one more is allowed
     * @param resetS whole seconds until all are allowed again
     */
    record Standing(boolean isAllowed, long remaining, long retryAfterS, long resetS) {

        private static Standing of(ConsumptionProbe probe) {
            return new Standing(
                    probe.isConsumed(),
                    probe.getRemainingTokens(),
                    Math.max(1, wholeS(probe.getNanosToWaitForRefill())),
                    wholeS(probe.getNanosToWaitForReset()));
        }

        private static long wholeS(long nanos) {
            return (long) Math.ceil(nanos / NANOS_PER_S);
        }
    }

    Standing take(String key) {
        return Standing.of(buckets.get(key, unseen -> fullBucket()).tryConsumeAndReturnRemaining(1));
    }

    private Bucket fullBucket() {
        return Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(limit -> limit.capacity(rate.requests()).refillGreedy(rate.requests(), rate.window()))
                .build();
    }

    /** Tells the caller, in the fields of draft-ietf-httpapi-ratelimit-headers (10). */
    void tell(HttpServerResponse response, Standing standing) {
        var policy = "\"%s\";q=%d;w=%d"
                .formatted(name, rate.requests(), rate.window().toSeconds());
        response.putHeader("RateLimit-Policy", policy)
                .putHeader("RateLimit", "\"%s\";r=%d;t=%d".formatted(name, standing.remaining(), standing.resetS()));
    }

    long keys() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
