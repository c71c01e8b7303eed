package dev.skillsgap.profile.badge.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.api.problem.Refusal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A credential of the Verifiable Credentials Data Model 2.0, as it reads; what is said of it is not proven yet. */
public final class Credential {

    private final ObjectNode document;
    private final String issuer;
    private final Instant validFrom;
    private final @Nullable Instant validUntil;

    private Credential(ObjectNode document, String issuer, Instant validFrom, @Nullable Instant validUntil) {
        this.document = document;
        this.issuer = issuer;
        this.validFrom = validFrom;
        this.validUntil = validUntil;
    }

    /**
     * The document as a credential.
     *
     * @throws Refusal naming what is missing or of another form
     */
    static Credential of(ObjectNode document) {
        var contexts = texts(document.path("@context"));
        if (contexts.isEmpty() || !contexts.getFirst().equals(Contexts.CREDENTIALS)) {
            throw Refusal.invalid(
                    "/@context",
                    "Send a credential of the data model 2.0: its first context is " + Contexts.CREDENTIALS);
        }
        if (!texts(document.path("type")).contains("VerifiableCredential")) {
            throw Refusal.invalid("/type", "It is no VerifiableCredential.");
        }
        var named = document.path("issuer");
        var issuer = named.isObject() ? named.path("id") : named;
        if (!issuer.isTextual()) {
            throw Refusal.invalid("/issuer", "It does not say who issued it.");
        }
        var from = moment(document, "validFrom");
        if (from == null) {
            throw Refusal.invalid("/validFrom", "It does not say from when it is valid.");
        }
        return new Credential(document, issuer.asText(), from, moment(document, "validUntil"));
    }

    /** With a time in which it is valid that is no longer than the other says; null: that says nothing. */
    Credential within(@Nullable Instant from, @Nullable Instant until) {
        return new Credential(
                document,
                issuer,
                from != null && from.isAfter(validFrom) ? from : validFrom,
                until != null && (validUntil == null || until.isBefore(validUntil)) ? until : validUntil);
    }

    private static @Nullable Instant moment(ObjectNode document, String field) {
        var value = document.path(field);
        if (value.isMissingNode()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(value.asText()).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("/" + field, "It is no date-time like 2026-05-02T10:00:00Z.");
        }
    }

    /** Texts where one may stand for a list of one; whatever is none is left out. */
    public static List<String> texts(JsonNode node) {
        return all(node).stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }

    /** What is listed, where one may stand for a list of one. */
    public static List<JsonNode> all(JsonNode node) {
        var all = new ArrayList<JsonNode>();
        if (node.isArray()) {
            node.forEach(all::add);
        } else if (!node.isMissingNode() && !node.isNull()) {
            all.add(node);
        }
        return all;
    }

    public boolean isOfType(String type) {
        return texts(document.path("type")).contains(type);
    }

    /**
     * Refuses what is not valid now.
     *
     * @throws Refusal naming the end that is passed
     */
    public void requireValid(Instant now) {
        if (validFrom.isAfter(now)) {
            throw Refusal.invalid("/validFrom", "It is valid only from %s on.".formatted(validFrom));
        }
        if (validUntil != null && !validUntil.isAfter(now)) {
            throw Refusal.invalid("/validUntil", "It expired at %s.".formatted(validUntil));
        }
    }

    /** Its own name, a URI; empty when it has none. */
    public String id() {
        return document.path("id").asText("");
    }

    public String issuer() {
        return issuer;
    }

    public Instant validFrom() {
        return validFrom;
    }

    public @Nullable Instant validUntil() {
        return validUntil;
    }

    /** What is claimed; a missing node where there is no one subject. */
    public JsonNode subject() {
        var subjects = all(document.path("credentialSubject"));
        return subjects.size() == 1 ? subjects.getFirst() : document.path("");
    }

    /** Where to look whether it was revoked. */
    public List<JsonNode> statuses() {
        return all(document.path("credentialStatus"));
    }
}
