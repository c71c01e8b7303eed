package dev.skillsgap.profile.scim.user;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Which of a user's e-mail addresses we take for the person's. */
final class Emails {

    private Emails() {}

    /** The primary one, else that of work, else the first; missing where there is none. */
    static JsonNode primary(ObjectNode resource) {
        var emails = resource.path("emails");
        return emails.valueStream()
                .filter(email -> email.path("primary").asBoolean())
                .findFirst()
                .or(() -> emails.valueStream()
                        .filter(email -> email.path("type").asText().equalsIgnoreCase("work"))
                        .findFirst())
                .or(() -> emails.valueStream().findFirst())
                .orElse(MissingNode.getInstance());
    }
}
