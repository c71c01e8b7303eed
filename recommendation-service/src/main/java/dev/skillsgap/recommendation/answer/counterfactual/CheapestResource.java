package dev.skillsgap.recommendation.answer.counterfactual;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.recommendation.answer.Question.Asked;
import dev.skillsgap.recommendation.answer.Questions;
import dev.skillsgap.recommendation.answer.Staleness;
import dev.skillsgap.recommendation.counterfactual.Cheapest;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.step.Tuition;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What has to be raised to reach a readiness. */
@Path("/api/v1/gaps/{personId}/cheapest")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Gaps")
@Authenticated
public class CheapestResource {

    /** How long one waits for another's search to end. */
    private static final int PATIENCE_S = 2;

    /** A search keeps a processor busy for up to a second or so: as many at once as there are. */
    private final Semaphore searches = new Semaphore(Runtime.getRuntime().availableProcessors());

    private final Questions questions;
    private final Policy policy;
    private final Staleness staleness;

    CheapestResource(Questions questions, Policy policy, Staleness staleness) {
        this.questions = questions;
        this.policy = policy;
        this.staleness = staleness;
    }

    @GET
    @Operation(
            summary = "The fewest raises of skills that reach a readiness, and those that take the least hours",
            description =
                    "Both are searched exactly; `optimal` says whether that was proven, else the bounds say how far"
                            + " it may be off. The hours are those of single raises: what to take in which order, with"
                            + " prerequisites, is what a path answers.")
    @APIResponse(responseCode = "200", description = "The raises, with readiness afterwards")
    @APIResponse(responseCode = "404", description = "No such person that you may see")
    @APIResponse(responseCode = "422", description = "No such target, role, industry or date")
    @APIResponse(responseCode = "503", description = "No release is complete yet, or too many search at once")
    public CheapestAnswer cheapest(
            @PathParam("personId") String personId,
            @Parameter(
                            required = true,
                            description =
                                    "Readiness to be reached at its low end, above 0, at most 1; what is missing by"
                                            + " no more than 0.000000001 is reached",
                            example = "0.8")
                    @RestQuery
                    @Nullable
                    String target,
            @Parameter(description = "Id of the role; without it the person's target role") @RestQuery @Nullable
                    String role,
            @Parameter(description = "Id of one of the role's industries; without it the role as it is everywhere")
                    @RestQuery
                    @Nullable
                    String industry,
            @Parameter(description = "Date, YYYY-MM-DD, that expiry is judged at; without it today (UTC)")
                    @RestQuery
                    @Nullable
                    String asOf) {
        var question = questions.of(new Asked(personId, role, industry, asOf, ""));
        var readiness = readiness(target);
        var tuition = Tuition.of(question.release().resources());
        var found = search(() -> Cheapest.of(question.read(policy), readiness, tuition));
        return CheapestAnswer.of(question, readiness, found, policy, staleness.now());
    }

    private Cheapest search(Supplier<Cheapest> question) {
        if (!acquire()) {
            throw Refusal.notYet("Others search at this moment; try again.");
        }
        try {
            return question.get();
        } finally {
            searches.release();
        }
    }

    private boolean acquire() {
        try {
            return searches.tryAcquire(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static double readiness(@Nullable String target) {
        var readiness = target == null ? Double.NaN : number(target);
        if (readiness > 0 && readiness <= 1) {
            return readiness;
        }
        throw Refusal.invalid("target", "Name a readiness above 0, at most 1, as in target=0.8.");
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
