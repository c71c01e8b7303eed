package dev.skillsgap.profile.badge.issue;

import dev.skillsgap.api.caller.Role;
import dev.skillsgap.profile.badge.proof.Ed25519;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who issues the badges of this installation. */
@Path("/api/v1/badge-issuer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Badges")
class IssuerResource {

    private static final int KEY_BYTES = 32;

    private final Installation installation;
    private final BadgeConfig config;

    IssuerResource(Installation installation, BadgeConfig config) {
        this.installation = installation;
        this.config = config;
    }

    /**
     * An issuer, for others to believe.
     *
     * @param id a did:key, from which any verifier reads the key
     * @param verificationMethod the name of the key, in proofs and as {@code kid}
     */
    @Schema(name = "BadgeInstallation")
    record View(String id, String name, String verificationMethod, String publicKeyMultibase, Jwk publicKeyJwk) {}

    @Schema(name = "BadgeKey")
    record Jwk(String kty, String crv, String x) {}

    @GET
    @RolesAllowed({Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.ADMIN, Role.INTEGRATION})
    @Transactional
    @Operation(summary = "Who issues the badges of this installation, with the public key")
    public View get() {
        var key = installation.pair().getPublic();
        var encoded = key.getEncoded();
        var raw = Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
        var x = Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
        return new View(
                Ed25519.did(key),
                config.issuerName(),
                Ed25519.method(key),
                Ed25519.multibase(key),
                new Jwk("OKP", "Ed25519", x));
    }
}
