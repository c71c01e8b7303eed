package dev.skillsgap.profile.badge.proof;

import static dev.skillsgap.profile.badge.proof.Given.KEYS;
import static dev.skillsgap.profile.badge.proof.Given.issuedByOthers;
import static dev.skillsgap.profile.badge.proof.Given.pair;
import static dev.skillsgap.profile.badge.proof.Given.refuses;
import static dev.skillsgap.profile.badge.proof.Given.unsigned;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.api.problem.Refusal;
import java.security.KeyPair;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody else signed holds, and nothing that was changed, added or signed by another. */
class ProofsTest {

    private static final Instant NOW = Instant.parse("2026-05-02T10:00:00Z");

    private final KeyPair pair = pair();

    private static String altered(Consumer<ObjectNode> change) {
        var document = Json.object(issuedByOthers());
        change.accept(document);
        return document.toString();
    }

    private static ObjectNode achievement(ObjectNode document) {
        return (ObjectNode) document.path("credentialSubject").path("achievement");
    }

    @Test
    void takesWhatOthersSigned() {
        var credential = Proofs.verify(issuedByOthers(), KEYS);

        assertEquals("urn:uuid:6f0d6a53-3f3c-4b58-8f2a-0a8f6b1f0c11", credential.id());
        assertEquals(NOW, credential.validFrom());
    }

    @Test
    void takesTheSameInAnotherOrderOfItsFields() {
        Proofs.verify(
                altered(document -> {
                    var type = document.remove("type");
                    document.set("type", type);
                }),
                KEYS);
    }

    @Test
    void takesWhatItSignsItself() {
        var document = unsigned(pair);
        DataIntegrity.sign(document, pair.getPublic(), pair.getPrivate(), NOW);

        assertEquals(
                Ed25519.did(pair.getPublic()),
                Proofs.verify(document.toString(), KEYS).issuer());
        assertEquals(
                NOW,
                Proofs.verify(Jwt.sign(unsigned(pair), Ed25519.method(pair.getPublic()), pair.getPrivate()), KEYS)
                        .validFrom());
    }

    @Test
    void refusesWhatWasChanged() {
        refuses("altered", altered(document -> document.put("validFrom", "2026-05-02T10:00:01Z")));
        refuses("altered", altered(document -> achievement(document).put("name", "Rust")));
        refuses("altered", altered(document -> achievement(document).remove("image")));
        refuses(
                "altered",
                altered(document -> ((ObjectNode) document.get("proof")).put("created", "2026-11-28T17:02:23Z")));
        refuses("of this name", altered(document -> document.put("issuer", Ed25519.did(pair.getPublic()))));
    }

    /** None of this makes a statement, and would hold unseen. */
    @Test
    void refusesWhatWasAddedAndIsNotSigned() {
        refuses("contexts", altered(document -> achievement(document).put("undefined", "x")));
        refuses(
                "'mine' would not",
                altered(document -> alignment(document)
                        .addObject()
                        .put("id", "mine")
                        .put("type", "Alignment")
                        .put("targetCode", "rust")));
        refuses(
                "'Mine' would not",
                altered(document -> ((ArrayNode) achievement(document).get("type")).add("Mine")));
        refuses("@", altered(document -> achievement(document).put("@id", "https://example.org")));
        refuses(
                "@",
                altered(document -> achievement(document).putObject("@context").put("name", "https://example.org")));
        refuses(
                "these contexts",
                altered(document -> ((ArrayNode) document.get("@context")).add("https://example.org")));
        refuses("these contexts", altered(document -> ((ArrayNode) document.get("@context")).addObject()));
    }

    /** The end of its validity, moved to where the credential is mentioned again: the same statements. */
    @Test
    void refusesWhatIsSaidOfAThingElsewhere() throws Exception {
        var credential = unsigned(pair).put("validUntil", "2026-06-01T00:00:00Z");
        var again = achievement(credential).putArray("related").addObject();
        again.put("id", credential.path("id").asText()).putArray("type").add("Related");
        DataIntegrity.sign(credential, pair.getPublic(), pair.getPrivate(), NOW);
        Proofs.verify(credential.toString(), KEYS);
        var proof = credential.remove("proof");
        var signed = Canonical.text(Canonical.expand(credential));

        again.set("validUntil", credential.remove("validUntil"));
        again.withArray("type").add("VerifiableCredential");

        assertEquals(signed, Canonical.text(Canonical.expand(credential)), "The control: the proof would hold");
        refuses("in more than one place", credential.set("proof", proof).toString());
    }

    private static ArrayNode alignment(ObjectNode document) {
        return (ArrayNode) achievement(document).get("alignment");
    }

    @Test
    void refusesAProofThatIsForSomethingElse() {
        refuses("assertionMethod", altered(document -> proof(document).put("proofPurpose", "authentication")));
        refuses("eddsa-rdfc-2022", altered(document -> proof(document).put("cryptosuite", "ecdsa-rdfc-2019")));
        refuses("eddsa-rdfc-2022", altered(document -> document.remove("proof")));
        refuses("base58", altered(document -> proof(document).put("proofValue", "z0")));
        refuses("base58", altered(document -> proof(document).put("proofValue", "z" + "1".repeat(100_000))));
    }

    private static ObjectNode proof(ObjectNode document) {
        return (ObjectNode) document.get("proof");
    }

    /** Alike one another, they could be ordered in more ways than there is time for. */
    @Test
    void refusesARiddle() {
        refuses("riddle", altered(document -> {
            var results = ((ObjectNode) document.get("credentialSubject")).putArray("result");
            for (int i = 0; i < 200; i++) {
                var result = i % 20 == 0 ? results.addObject() : (ObjectNode) results.get(i / 20);
                result.putArray("type").add("Result");
                result.withArray("alignment").addObject().putArray("type").add("Alignment");
            }
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "a.b.c", "null", "[]", "{\"a\":1,\"a\":1}", "{\"issuer\":{\"issuer\":"})
    void refusesWhatIsNoCredential(String text) {
        assertThrows(Refusal.class, () -> Proofs.verify(text, KEYS));
    }

    @Test
    void refusesWhatIsTooDeep() {
        refuses("deep", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000));
    }
}
