package dev.skillsgap.profile.token;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.skillsgap.api.caller.Role;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a token opens. */
@Schema(enumeration = {"scim", "scim.read"})
enum Scope {
    SCIM("scim", Role.PROVISIONING),
    SCIM_READ("scim.read", Role.PROVISIONING_READ);

    private final String word;
    private final String role;

    Scope(String word, String role) {
        this.word = word;
        this.role = role;
    }

    String role() {
        return role;
    }

    @JsonCreator
    static Scope of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' is no scope: scim or scim.read".formatted(word)));
    }

    @JsonValue
    @Override
    public String toString() {
        return word;
    }
}
