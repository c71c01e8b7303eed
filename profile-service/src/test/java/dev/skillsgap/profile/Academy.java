package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.as;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.profile.badge.proof.DataIntegrity;
import dev.skillsgap.profile.badge.proof.Digest;
import dev.skillsgap.profile.badge.proof.Ed25519;
import dev.skillsgap.profile.badge.proof.Json;
import dev.skillsgap.profile.badge.proof.Jwt;
import java.io.ByteArrayOutputStream;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** Somebody else who issues badges, with a key of their own. */
final class Academy {

    private final KeyPair pair =
            assertDoesNotThrow(() -> KeyPairGenerator.getInstance("Ed25519").generateKeyPair());

    final String did = Ed25519.did(pair.getPublic());
    final String list = "https://academy.example/status/" + UUID.randomUUID();

    /** Has an administrator believe it; the id under which it is kept. */
    String believed() {
        return as("admin", null)
                .body(Map.of("issuer", did, "name", "Example Academy", "level", 4))
                .post("/api/v1/badge-issuers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A badge for Python, without proof, about whoever has the e-mail address. */
    ObjectNode python(String email) {
        var badge = credential("OpenBadgeCredential");
        var subject = badge.putObject("credentialSubject");
        subject.putArray("type").add("AchievementSubject");
        subject.putArray("identifier")
                .addObject()
                .put("type", "IdentityObject")
                .put("hashed", true)
                .put("identityHash", "sha256$" + Digest.sha256(email + "salt"))
                .put("identityType", "emailAddress")
                .put("salt", "salt");
        var achievement = subject.putObject("achievement");
        achievement.put("id", "https://academy.example/python").putArray("type").add("Achievement");
        achievement.put("name", "Python in practice").put("description", "Writes Python.");
        achievement.putObject("criteria").put("narrative", "An exam.");
        var alignment = achievement.putArray("alignment").addObject();
        alignment.put("targetName", "Python").put("targetUrl", "https://skillsgap.dev/skills/python");
        alignment.putArray("type").add("Alignment");
        return badge;
    }

    private ObjectNode credential(String type) {
        var credential = Json.object();
        credential
                .putArray("@context")
                .add("https://www.w3.org/ns/credentials/v2")
                .add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        credential.put("id", "urn:uuid:" + UUID.randomUUID()).put("issuer", did);
        credential.putArray("type").add("VerifiableCredential").add(type);
        return credential.put("validFrom", "2026-05-02T10:00:00Z");
    }

    /** The same badge, with a place in the list of what is revoked. */
    ObjectNode revocable(ObjectNode badge, int position) {
        badge.putObject("credentialStatus")
                .put("type", "BitstringStatusListEntry")
                .put("statusPurpose", "revocation")
                .put("statusListIndex", String.valueOf(position))
                .put("statusListCredential", list);
        return badge;
    }

    /** The list, signed, of 131,072 credentials of which one is revoked; negative: none is. */
    String revoked(int position, String validFrom) {
        var bits = new byte[16_384];
        if (position >= 0) {
            bits[position / 8] = (byte) (0x80 >> (position % 8));
        }
        var credential =
                credential("BitstringStatusListCredential").put("id", list).put("validFrom", validFrom);
        credential
                .putObject("credentialSubject")
                .put("id", list + "#list")
                .put("type", "BitstringStatusList")
                .put("statusPurpose", "revocation")
                .put(
                        "encodedList",
                        "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed(bits)));
        return signed(credential);
    }

    private static byte[] packed(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        assertDoesNotThrow(() -> {
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(bytes);
            }
        });
        return packed.toByteArray();
    }

    String signed(ObjectNode credential) {
        DataIntegrity.sign(credential, pair.getPublic(), pair.getPrivate(), Instant.parse("2026-05-02T10:00:00Z"));
        return credential.toString();
    }

    String jwt(ObjectNode credential) {
        return jwt(credential, method());
    }

    String jwt(ObjectNode credential, String kid) {
        return Jwt.sign(credential, kid, pair.getPrivate());
    }

    /** The name of its key. */
    String method() {
        return Ed25519.method(pair.getPublic());
    }

    /** Names of the fields of a JWK of its key. */
    Map<String, Object> jwk() {
        var encoded = pair.getPublic().getEncoded();
        var raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        return Map.of(
                "kty",
                "OKP",
                "crv",
                "Ed25519",
                "x",
                Base64.getUrlEncoder().withoutPadding().encodeToString(raw));
    }
}
