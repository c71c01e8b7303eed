package dev.skillsgap.profile.badge.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.api.problem.Refusal;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Proofs inside a credential, of the cryptosuite {@code eddsa-rdfc-2022} (W3C Data Integrity EdDSA Cryptosuites 1.0, 3.2). */
public final class DataIntegrity {

    private static final String SUITE = "eddsa-rdfc-2022";
    private static final String POINTER = "/proof";
    private static final int SIGNATURE_BYTES = 64;

    private DataIntegrity() {}

    /** Adds a proof to the document. */
    public static void sign(ObjectNode document, PublicKey key, PrivateKey secret, Instant now) {
        var proof = document.objectNode()
                .put("type", "DataIntegrityProof")
                .put("cryptosuite", SUITE)
                .put("created", now.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("verificationMethod", Ed25519.method(key))
                .put("proofPurpose", "assertionMethod");
        proof.put("proofValue", "z" + Base58.encode(Ed25519.sign(secret, signed(document, proof))));
        document.set("proof", proof);
    }

    /**
     * The credential, if one of its proofs holds.
     *
     * @throws Refusal saying what does not
     */
    static Credential verify(ObjectNode document, Keys keys) {
        Plain.require(document);
        var credential = Credential.of(document);
        var proof = proof(document);
        var method = proof.path("verificationMethod").asText("");
        var key = keys.of(credential.issuer(), method)
                .orElseThrow(() -> Refusal.invalid(
                        POINTER + "/verificationMethod",
                        "The issuer %s signs with no key of this name.".formatted(credential.issuer())));
        if (!Ed25519.verifies(key, signed(document, proof), signature(proof))) {
            throw Refusal.invalid(
                    POINTER + "/proofValue",
                    "The proof does not hold: the credential was altered, or another key signed.");
        }
        return credential;
    }

    private static ObjectNode proof(ObjectNode document) {
        var proof = Credential.all(document.path("proof")).stream()
                .filter(one -> SUITE.equals(one.path("cryptosuite").asText()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        POINTER, "It has no proof of the cryptosuite %s, and is no JWT.".formatted(SUITE)));
        requireText(proof, "type", "DataIntegrityProof");
        requireText(proof, "proofPurpose", "assertionMethod");
        if (proof.has("expires") || proof.has("previousProof") || proof.has("domain") || proof.has("challenge")) {
            throw Refusal.invalid(
                    POINTER, "A proof that expires, or hangs on another or on whom it was made for, is none for good.");
        }
        return (ObjectNode) proof;
    }

    private static void requireText(JsonNode proof, String field, String value) {
        if (!value.equals(proof.path(field).asText())) {
            throw Refusal.invalid(POINTER + "/" + field, "It has to be %s.".formatted(value));
        }
    }

    /** Digest of the options, then of the document without proofs; both are read in the same contexts. */
    private static byte[] signed(ObjectNode document, ObjectNode proof) {
        var options = proof.deepCopy();
        options.remove("proofValue");
        var unsecured = document.deepCopy();
        unsecured.remove("proof");
        requireContexts(unsecured, options);
        options.set("@context", unsecured.get("@context"));
        var first = Canonical.hash(options, POINTER);
        var second = Canonical.hash(unsecured, "");
        var both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** A proof may repeat the contexts that the document begins with; what it was made over is read in these. */
    private static void requireContexts(ObjectNode unsecured, ObjectNode options) {
        var ofProof = Credential.texts(options.path("@context"));
        if (ofProof.isEmpty()) {
            return;
        }
        List<String> ofDocument = Credential.texts(unsecured.path("@context"));
        if (!ofProof.equals(ofDocument)) {
            throw Refusal.invalid(
                    POINTER + "/@context", "The proof was made in other contexts than the credential names.");
        }
    }

    private static byte[] signature(ObjectNode proof) {
        try {
            var value = proof.path("proofValue").asText();
            var bytes = value.startsWith("z") ? Base58.decode(value.substring(1)) : new byte[0];
            if (bytes.length == SIGNATURE_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // As below.
        }
        throw Refusal.invalid(POINTER + "/proofValue", "It is no signature in base58.");
    }
}
