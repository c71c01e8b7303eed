package dev.skillsgap.profile.badge.trust;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.profile.badge.proof.Ed25519;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * A public key of an issuer, in one of two forms.
 *
 * @param id the name of the key, as proofs and JWTs name it, such as {@code did:web:example.org#key-1}
 * @param publicKeyMultibase an Ed25519 key as Multikey has it, {@code z6Mk…}
 * @param publicKeyJwk a key of Ed25519, P-256, P-384 or RSA of 2048 bits or more
 */
@Schema(name = "BadgeIssuerKey")
record IssuerKey(
        @NotBlank @Size(max = 500) String id,
        @Size(max = 100) @Nullable String publicKeyMultibase,
        @Size(max = 20) @Nullable Map<String, Object> publicKeyJwk) {

    /** The keys as JWKs by their names. */
    static Map<String, String> read(String issuer, List<IssuerKey> keys) {
        if (Ed25519.isDid(issuer) != keys.isEmpty()) {
            throw Refusal.invalid("/keys", "A did:key is its own key; of every other issuer send at least one.");
        }
        var read = new TreeMap<String, String>();
        for (int i = 0; i < keys.size(); i++) {
            read.put(keys.get(i).id(), keys.get(i).jwk("/keys/" + i));
        }
        return read;
    }

    private String jwk(String pointer) {
        try {
            var key = publicKeyJwk == null ? ofMultibase(pointer) : ofJwk(publicKeyJwk);
            return key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        } catch (JoseException | RuntimeException e) {
            throw e instanceof Refusal refusal
                    ? refusal
                    : Refusal.invalid(pointer + "/publicKeyJwk", "It is no public key that is read here.");
        }
    }

    private PublicJsonWebKey ofMultibase(String pointer) throws JoseException {
        var key = Ed25519.ofMultibase(publicKeyMultibase == null ? "" : publicKeyMultibase)
                .orElseThrow(() -> Refusal.invalid(
                        pointer + "/publicKeyMultibase", "Send a key of Ed25519 like z6Mk…, or a publicKeyJwk."));
        return PublicJsonWebKey.Factory.newPublicJwk(key);
    }

    private static PublicJsonWebKey ofJwk(Map<String, Object> jwk) throws JoseException {
        var key = PublicJsonWebKey.Factory.newPublicJwk(jwk);
        if (key.getPrivateKey() != null || !(key.getKey() instanceof PublicKey)) {
            throw new JoseException("Not a public key alone");
        }
        return key;
    }
}
