package dev.skillsgap.profile.badge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.profile.badge.proof.Credential;
import dev.skillsgap.profile.badge.proof.Digest;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a badge says of itself that it is about somebody: by e-mail address, plain or hashed. */
enum Bearer {
    /** It is about them. */
    SAME,

    /** It is about somebody else. */
    OTHER,

    /** It names no address, or there is none to compare it with. */
    UNSAID;

    private static final String MAILTO = "mailto:";

    static Bearer of(JsonNode subject, @Nullable String email) {
        var named = Stream.concat(
                        Credential.all(subject.path("identifier")).stream()
                                .filter(identifier ->
                                        identifier.path("identityType").asText().equals("emailAddress")),
                        Stream.of(subject.path("id")).filter(id -> id.asText().startsWith(MAILTO)))
                .toList();
        if (named.isEmpty() || email == null) {
            return UNSAID;
        }
        return named.stream().anyMatch(identity -> names(identity, email)) ? SAME : OTHER;
    }

    private static boolean names(JsonNode identity, String email) {
        if (identity.isTextual()) {
            return identity.asText().substring(MAILTO.length()).equalsIgnoreCase(email);
        }
        var said = identity.path("identityHash").asText();
        if (!identity.path("hashed").asBoolean()) {
            return said.equalsIgnoreCase(email);
        }
        var salt = identity.path("salt").asText();
        return Stream.of(email, email.toLowerCase(Locale.ROOT))
                .anyMatch(spelling -> said.equalsIgnoreCase("sha256$" + Digest.sha256(spelling + salt)));
    }
}
