package dev.skillsgap.recommendation.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.skillsgap.recommendation.answer.GapResource;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The bytes of a gap, kept since it was asked for the first time: the least that an endpoint can do. */
@Path("/api/v1/ready-made/gaps")
@Authenticated
public class ReadyMadeResource {

    private final GapResource gaps;
    private final Map<String, byte[]> ready = new ConcurrentHashMap<>();

    ReadyMadeResource(GapResource gaps) {
        this.gaps = gaps;
    }

    @GET
    @Path("/{personId}")
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] gap(@PathParam("personId") String personId) {
        return ready.computeIfAbsent(personId, this::make);
    }

    private byte[] make(String personId) {
        try {
            return gaps.gap(personId, null, null, null).toBytes();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
