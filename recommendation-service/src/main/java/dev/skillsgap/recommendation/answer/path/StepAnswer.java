package dev.skillsgap.recommendation.answer.path;

import dev.skillsgap.recommendation.path.Step;
import dev.skillsgap.recommendation.step.Learning;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A resource of a path, at its place. */
@Schema(name = "PathStep")
public record StepAnswer(
        @Schema(description = "From 1") int position,
        String resource,
        String title,
        String kind,
        int stage,
        String url,
        String language,
        double hours,
        double cost,
        String currency,

        @Schema(description = "Readiness gained by it, here on the path")
        double gain,

        double gainPerHour,

        @Schema(description = "Readiness after it") double readiness,

        List<LiftAnswer> lifts,

        @Schema(description = "planned, or started where that is noted of the person")
        String status) {

    /** A level that is raised. */
    @Schema(name = "PathLift")
    public record LiftAnswer(
            String skill,
            String label,

            @Schema(description = "Own level before, 0 to 5")
            int from,

            @Schema(description = "Own level afterwards, 1 to 5")
            int to) {

        private static LiftAnswer of(Step.Lift lift) {
            return new LiftAnswer(lift.skill(), lift.label(), lift.from(), lift.to());
        }
    }

    static StepAnswer of(int position, Step step, Learning learning) {
        var resource = step.resource();
        return new StepAnswer(
                position,
                resource.id(),
                resource.title(),
                resource.kind(),
                resource.stage(),
                resource.url(),
                resource.language(),
                resource.hours(),
                resource.cost(),
                resource.currency(),
                step.gain(),
                step.gainPerHour(),
                step.readiness(),
                step.lifts().stream().map(LiftAnswer::of).toList(),
                learning.started().contains(resource.id()) ? "started" : "planned");
    }
}
