package dev.skillsgap.profile.badge.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.api.problem.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;

/** What the tests of proofs begin with. */
final class Given {

    /** Keys that are their own names. */
    static final Keys KEYS = (issuer, method) ->
            Ed25519.ofDid(issuer).filter(key -> method.isEmpty() || method.equals(Ed25519.method(key)));

    private Given() {}

    static KeyPair pair() {
        return assertDoesNotThrow(() -> KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    }

    /** Made with {@code @digitalbazaar/vc} 7.3.0, with letters that are written in more than one way. */
    static String issuedByOthers() {
        try (var file = Given.class.getResourceAsStream("/badges/issued-by-others.json")) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same before it was signed, of the holder of the key. */
    static ObjectNode unsigned(KeyPair pair) {
        var document = Json.object(issuedByOthers());
        document.remove("proof");
        return document.put("issuer", Ed25519.did(pair.getPublic()));
    }

    static void refuses(String reason, String text) {
        var refusal = assertThrows(Refusal.class, () -> Proofs.verify(text, KEYS));
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }
}
