package dev.skillsgap.profile.badge.proof;

import static dev.skillsgap.profile.badge.proof.Given.KEYS;
import static dev.skillsgap.profile.badge.proof.Given.pair;
import static dev.skillsgap.profile.badge.proof.Given.refuses;
import static dev.skillsgap.profile.badge.proof.Given.unsigned;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;

/** A JWT counts as signed only by a key of the issuer, and says what the credential in it says. */
class JwtTest {

    private final KeyPair pair = pair();

    @Test
    void refusesAJwtThatIsNotSignedByTheIssuer() {
        var jwt = Jwt.sign(unsigned(pair), Ed25519.method(pair.getPublic()), pair.getPrivate());
        var parts = jwt.split("\\.", -1);

        refuses("does not hold", part(parts, 1, payload -> payload.replace("Python", "Pithon")));
        refuses("signed with one of", part(parts, 0, header -> header.replace("EdDSA", "none")));
        refuses("signed with one of", part(parts, 0, header -> header.replace("EdDSA", "HS256")));
        refuses("of type JWT", part(parts, 0, header -> header.replace("\"JWT\"", "\"at+jwt\"")));
        refuses("not of the kind", part(parts, 0, header -> header.replace("EdDSA", "RS256")));
        refuses("does not hold", Jwt.sign(unsigned(pair), Ed25519.method(pair.getPublic()), pair().getPrivate()));
        refuses("of this name", Jwt.sign(unsigned(pair), Ed25519.method(pair().getPublic()), pair.getPrivate()));
    }

    /** The key that everybody knows, as if it were a secret. */
    @Test
    void refusesAJwtSignedWithThePublicKeyAsASecret() throws Exception {
        var jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        jws.setPayload(unsigned(pair).toString());
        jws.setKey(new HmacKey(pair.getPublic().getEncoded()));

        refuses("signed with one of", jws.getCompactSerialization());
    }

    @Test
    void refusesClaimsThatSayOtherThanTheCredential() throws Exception {
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        jws.setKey(pair.getPrivate());
        jws.setPayload(unsigned(pair).put("sub", "did:example:other").toString());
        refuses("says other", jws.getCompactSerialization());

        jws.setPayload(Json.object()
                .put("exp", 1_900_000_000)
                .<ObjectNode>set("vc", unsigned(pair))
                .toString());
        assertEquals(
                Instant.ofEpochSecond(1_900_000_000),
                Proofs.verify(jws.getCompactSerialization(), KEYS).validUntil());
    }

    private static String part(String[] parts, int changed, UnaryOperator<String> change) {
        return IntStream.range(0, parts.length)
                .mapToObj(i -> i == changed ? encoded(change.apply(decoded(parts[i]))) : parts[i])
                .collect(Collectors.joining("."));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
