package dev.skillsgap.recommendation.answer.recomputation;

import dev.skillsgap.recommendation.recomputation.Recomputations.Done;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far it is. */
@Schema(name = "Recomputation")
public record Recomputation(
        int release,

        @Schema(description = "running, finished, or superseded by a newer release before all was done")
        String state,

        @Schema(description = "People whose answer was computed again")
        long computed,

        @Schema(description = "Of these, people whose answer changed: only they are told")
        long changed,

        @Schema(description = "People who wait for it; 0 unless running")
        long waiting,

        @Schema(description = "Instances of the service that took part")
        int instances,

        Instant beganAt,
        Instant lastAt,

        @Schema(description = "People a second, on average so far; null in the first second") @Nullable
        Double perSecond,

        @Schema(description = "Seconds that are left at this rate; null where it is not running, or not known yet")
        @Nullable
        Long secondsLeft) {

    static Recomputation of(Done done, int liveRelease, long waiting) {
        var isLive = done.release() == liveRelease;
        var state = !isLive ? "superseded" : waiting > 0 ? "running" : "finished";
        var seconds = Duration.between(done.beganAt(), done.lastAt()).toMillis() / 1e3;
        var rate = seconds < 1 ? null : done.computed() / seconds;
        var left = isLive ? waiting : 0;
        return new Recomputation(
                done.release(),
                state,
                done.computed(),
                done.emitted(),
                left,
                done.instances(),
                done.beganAt(),
                done.lastAt(),
                rate,
                rate == null || left == 0 ? null : Math.round(left / rate));
    }
}
