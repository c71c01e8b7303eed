package dev.skillsgap.profile.badge.proof;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.api.problem.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.StringReader;
import java.io.StringWriter;

/**
 * What of a JSON-LD document is signed: its statements in canonical order (RDFC-1.0). Whatever would make none, so that
 * anybody could add it unseen, is refused.
 */
final class Canonical {

    /** So many steps are far more than any badge needs; a graph made to be hard needs more than there are atoms. */
    private static final int MAX_STEPS = 20_000;

    private static final Contexts CONTEXTS = new Contexts();

    private Canonical() {}

    /**
     * SHA-256 of the canonical form.
     *
     * @param pointer what to name where it cannot be had
     * @throws Refusal when something in the document would not be signed, or it is too tangled
     */
    static byte[] hash(ObjectNode document, String pointer) {
        try {
            var expanded = expand(document);
            Statements.requireAll(expanded, pointer, issuer(document));
            return Digest.bytes(text(expanded));
        } catch (JsonLdError | RdfConsumerException | IllegalStateException e) {
            throw Refusal.invalid(
                    pointer,
                    "It is no JSON-LD that can be verified: each term has to be one of its contexts, and the whole no"
                            + " riddle.");
        }
    }

    /** The statements in canonical order, as N-Quads. */
    static String text(JsonArray expanded) throws JsonLdError, RdfConsumerException {
        var steps = new int[1];
        var canonical = RdfCanon.create("SHA-256", () -> {
            if (++steps[0] > MAX_STEPS) {
                throw new IllegalStateException("Too many steps");
            }
        });
        JsonLd.toRdf(JsonDocument.of(expanded)).loader(CONTEXTS).provide(canonical);
        var text = new StringWriter();
        canonical.provide(new NQuadsWriter(text));
        return text.toString();
    }

    /** Empty where it has none, or is about that one, or is called so. */
    private static String issuer(ObjectNode document) {
        var named = document.path("issuer");
        var issuer = named.isObject() ? named.path("id").asText() : named.asText();
        var isRead = Credential.all(document.path("credentialSubject")).stream()
                .anyMatch(subject -> subject.path("id").asText().equals(issuer));
        return isRead || document.path("id").asText().equals(issuer) ? "" : issuer;
    }

    static JsonArray expand(ObjectNode document) throws JsonLdError {
        try (var reader = Json.createReader(new StringReader(document.toString()))) {
            return JsonLd.expand(JsonDocument.of(reader.readObject()))
                    .loader(CONTEXTS)
                    .undefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail)
                    .get();
        }
    }
}
