package dev.skillsgap.api.deadletter;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.inbox.DeadLetter;
import dev.skillsgap.inbox.DeadLetters;
import dev.skillsgap.inbox.Replay;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What this service could not take from Kafka. Not there in a service that reads nothing. */
@Path("/api/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dead letters")
@RolesAllowed(Role.ADMIN)
@EndpointDisabled(name = "outbox.dead-letter-topic", disableIfMissing = true, stringValue = "none")
public class DeadLetterResource {

    private static final int AT_MOST = 1_000;

    private final DeadLetters letters;
    private final Replay replay;

    DeadLetterResource(DeadLetters letters, Replay replay) {
        this.letters = letters;
        this.replay = replay;
    }

    /** A record that waits to be taken. */
    record DeadLetterView(
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            String cause,
            Instant rejectedAt) {

        static DeadLetterView from(DeadLetter letter) {
            var origin = letter.origin();
            return new DeadLetterView(
                    origin.topic(),
                    origin.partition(),
                    origin.offset(),
                    letter.key(),
                    letter.cause(),
                    letter.rejectedAt());
        }
    }

    /** The letters that wait. */
    record DeadLetterList(List<DeadLetterView> items) {}

    /**
     * What became of them.
     *
     * @param taken now processed
     * @param gone no longer on their topics, and not missed
     * @param rejected refused again
     */
    record ReplayResult(int taken, int gone, int rejected) {}

    @GET
    @AsTable
    @Transactional
    @Operation(summary = "The records that could not be taken and still wait, the first 1,000")
    @APIResponse(responseCode = "200")
    public DeadLetterList list() {
        return new DeadLetterList(
                letters.open(AT_MOST).stream().map(DeadLetterView::from).toList());
    }

    @POST
    @Path("replay")
    @Operation(
            summary = "Tries the waiting records once more, after what refused them was mended",
            description =
                    "One that is no longer on its topic was replaced by a newer record of its key: it is gone, and"
                            + " not missed. One that is refused again goes on waiting, with the new cause.")
    @APIResponse(responseCode = "200")
    public ReplayResult replay() {
        var result = replay.run();
        return new ReplayResult(result.taken(), result.gone(), result.rejected());
    }
}
