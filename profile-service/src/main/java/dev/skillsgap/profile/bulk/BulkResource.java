package dev.skillsgap.profile.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.access.Touched;
import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.problem.Problem;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.repeat.Repeatable;
import dev.skillsgap.profile.person.MatchKey;
import dev.skillsgap.profile.person.PersonInput;
import dev.skillsgap.profile.person.Refused;
import dev.skillsgap.profile.person.Stated;
import dev.skillsgap.profile.person.Taking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Adds or changes many people at once, as an import does it. */
@Path("/api/v1/people.bulk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class BulkResource {

    private static final int MOST = 1_000;
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final Taking taking;
    private final ObjectMapper json;
    private final Caller caller;
    private final Touched touched;

    BulkResource(Taking taking, ObjectMapper json, Caller caller, Touched touched) {
        this.taking = taking;
        this.json = json;
        this.caller = caller;
        this.touched = touched;
    }

    /** People as for {@code POST /people}; read one by one, so that one who cannot be read spoils no other. */
    record BulkInput(
            @Schema(implementation = PersonInput[].class) @NotNull @Size(min = 1, max = MOST)
            List<JsonNode> items) {}

    /**
     * What became of one person.
     *
     * @param status as it would be of a request for this one alone: 201 added, 200 known, else refused
     * @param version null where there is a problem
     * @param problem why the person was not taken; null: they were
     */
    @Schema(name = "BulkOutcome")
    record Outcome(
            int status,
            @Nullable String id,
            @Nullable Long version,
            @Nullable Problem problem) {

        static Outcome of(Taking.Taken.One one) {
            return new Outcome(one.isNew() ? CREATED : OK, one.id(), one.version(), null);
        }

        static Outcome refused(@Nullable String id, Problem problem) {
            return new Outcome(problem.status(), id, null, problem);
        }
    }

    /** In the order of the request. */
    record BulkOutcomes(List<Outcome> items) {}

    @POST
    @RolesAllowed({Role.HR, Role.INTEGRATION})
    @Transactional
    @Repeatable
    @Parameter(ref = "IdempotencyKey")
    @Operation(
            summary = "Adds people, or changes those whose id is known; up to 1,000, each with a status of its own",
            description = "Who cannot be taken keeps nobody else out. What is left out of a person who is known, or is"
                    + " null, stays as it is. Sent again, those that were taken are unchanged.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BulkOutcomes.class)))
    public Response take(@Valid @NotNull BulkInput input) {
        var outcomes = new TreeMap<Long, Outcome>();
        var people = new ArrayList<Stated>();
        var once = new Once();
        for (var item : input.items()) {
            long row = (long) outcomes.size() + people.size();
            try {
                var person = once.stated(row, json.treeToValue(item, PersonInput.class));
                var broken = taking.broken(person);
                if (broken != null) {
                    throw refusal(broken);
                }
                people.add(person);
            } catch (JsonProcessingException e) {
                outcomes.put(row, Outcome.refused(item.path("id").textValue(), Problem.of(e)));
            } catch (Refusal e) {
                outcomes.put(row, Outcome.refused(item.path("id").textValue(), Problem.of(e)));
            }
        }
        // By id: of two requests that add the same people one waits for the other, and never each for the other.
        people.sort(Comparator.comparing(Stated::id));
        var taken = taking.take(people, MatchKey.ID, caller.name(), false);
        taken.people().forEach((row, one) -> outcomes.put(row, Outcome.of(one)));
        for (var refused : taken.refused()) {
            var person = refused.person();
            outcomes.put(person.row(), Outcome.refused(person.id(), Problem.of(refusal(refused))));
        }
        touched.seen(taken.ids().values());
        return Response.ok(new BulkOutcomes(List.copyOf(outcomes.values()))).build();
    }

    /** As one for this person alone would be. */
    private static Refusal refusal(Refused refused) {
        return switch (refused.reason()) {
            case ERASED -> Refusal.gone(refused.why());
            case TAKEN -> Refusal.conflict(refused.why());
            case BROKEN, UNKNOWN_ROLE -> Refusal.invalid("/" + refused.field(), refused.why());
        };
    }
}
