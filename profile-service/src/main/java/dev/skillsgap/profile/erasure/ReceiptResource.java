package dev.skillsgap.profile.erasure;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Receipts of erasures, for those who must prove them. */
@Path("/api/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
class ReceiptResource {

    private final Erasures erasures;

    ReceiptResource(Erasures erasures) {
        this.erasures = erasures;
    }

    @GET
    @Path("{receipt}")
    @RolesAllowed(Role.HR)
    @Transactional
    @Operation(summary = "The receipt of an erasure")
    public Receipt get(UUID receipt) {
        return erasures.findByIdOptional(receipt)
                .map(Receipt::from)
                .orElseThrow(() -> Refusal.notFound("receipt", receipt.toString()));
    }
}
