package dev.skillsgap.profile.badge.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.api.problem.Refusal;

/**
 * Whether a JSON-LD document means what it says when it is read as JSON: its terms are those of the contexts kept here, and
 * nothing in it gives them another meaning.
 */
final class Plain {

    private Plain() {}

    static void require(ObjectNode document) {
        var contexts = Credential.all(document.path("@context"));
        for (var context : contexts) {
            if (!context.isTextual() || !Contexts.known().contains(context.asText())) {
                throw Refusal.invalid(
                        "/@context",
                        "A credential is read without the network, in these contexts alone: "
                                + String.join(
                                        ", ", Contexts.known().stream().sorted().toList()));
            }
        }
        document.properties().stream()
                .filter(field -> !field.getKey().equals("@context"))
                .forEach(field -> requirePlain(
                        field.getKey(), field.getValue(), field.getKey().equals("proof")));
    }

    private static void requirePlain(String name, JsonNode value, boolean isProof) {
        if (name.startsWith("@") && !(isProof && name.equals("@context"))) {
            throw Refusal.invalid(
                    "", "Write 'id' and 'type', and no '%s' but the contexts at the top.".formatted(name));
        }
        value.properties().forEach(field -> requirePlain(field.getKey(), field.getValue(), isProof));
        if (value.isArray()) {
            value.forEach(one -> requirePlain("", one, isProof));
        }
    }
}
