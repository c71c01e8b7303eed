package dev.skillsgap.profile.badge.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.api.problem.Refusal;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Proofs around a credential: it is the payload of a signed JWT (Open Badges 3.0, 8.2), or its claim {@code vc}. */
public final class Jwt {

    /** Only such as a public key verifies: no shared secret, and not none. */
    private static final List<String> ALGORITHMS = List.of(
            AlgorithmIdentifiers.EDDSA,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256);

    private static final AlgorithmConstraints PERMITTED =
            new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, ALGORITHMS.toArray(String[]::new));

    private static final Set<String> TYPES = Set.of("jwt", "vc+jwt", "vc+ld+jwt", "application/vc+jwt");

    private Jwt() {}

    /**
     * The credential as a JWT.
     *
     * @param kid the name of the key
     */
    public static String sign(ObjectNode credential, String kid, PrivateKey secret) {
        var payload = credential.deepCopy();
        var read = Credential.of(credential);
        payload.put("iss", read.issuer())
                .put("jti", read.id())
                .put("nbf", read.validFrom().getEpochSecond());
        var until = read.validUntil();
        if (until != null) {
            payload.put("exp", until.getEpochSecond());
        }
        if (read.subject().hasNonNull("id")) {
            payload.set("sub", read.subject().get("id"));
        }
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        jws.setKeyIdHeaderValue(kid);
        jws.setHeader("typ", "JWT");
        jws.setPayload(payload.toString());
        jws.setKey(secret);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The credential, if the JWT was signed by its issuer.
     *
     * @throws Refusal saying what does not hold
     */
    static Credential verify(String jwt, Keys keys) {
        try {
            var jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(PERMITTED);
            jws.setCompactSerialization(jwt);
            requireHeader(jws);
            var payload = Json.object(jws.getUnverifiedPayload());
            var credential = Credential.of(payload.path("vc") instanceof ObjectNode vc ? vc : payload);
            jws.setKey(key(jws, credential, keys));
            if (!jws.verifySignature()) {
                throw Refusal.invalid(
                        "/signature", "The signature does not hold: the JWT was altered, or another key signed.");
            }
            return agreed(payload, credential);
        } catch (JoseException e) {
            throw Refusal.invalid("", "It is no signed JWT, or the issuer's key is not of the kind that it names.");
        }
    }

    private static void requireHeader(JsonWebSignature jws) {
        var type = jws.getHeader("typ");
        if (type != null && !TYPES.contains(type.toLowerCase(Locale.ROOT))) {
            throw Refusal.invalid("/typ", "A credential is a JWT of type JWT or vc+jwt.");
        }
        if (!ALGORITHMS.contains(String.valueOf(jws.getAlgorithmHeaderValue()))) {
            throw Refusal.invalid("/alg", "A credential is signed with one of " + String.join(", ", ALGORITHMS));
        }
    }

    private static PublicKey key(JsonWebSignature jws, Credential credential, Keys keys) {
        var method = jws.getKeyIdHeaderValue();
        return keys.of(credential.issuer(), method == null ? "" : method)
                .orElseThrow(() -> Refusal.invalid(
                        "/kid", "The issuer %s signs with no key of this name.".formatted(credential.issuer())));
    }

    /** What the claims say is what the credential says; of its time the narrower counts. */
    private static Credential agreed(ObjectNode payload, Credential credential) {
        requireSame(payload, "iss", credential.issuer());
        requireSame(payload, "jti", credential.id());
        requireSame(payload, "sub", credential.subject().path("id").asText(""));
        return credential.within(moment(payload.path("nbf")), moment(payload.path("exp")));
    }

    private static void requireSame(ObjectNode payload, String claim, String value) {
        if (payload.has(claim) && !payload.get(claim).asText().equals(value)) {
            throw Refusal.invalid("/" + claim, "The claim says other than the credential.");
        }
    }

    private static @Nullable Instant moment(JsonNode seconds) {
        return seconds.isNumber() ? Instant.ofEpochSecond(seconds.asLong()) : null;
    }
}
