package dev.skillsgap.apikey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.skillsgap.api.caller.Role;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a key opens: the doors of a role, all of them or those that are read through. */
@Schema(enumeration = {"integration", "integration.read", "admin", "admin.read"})
public enum Scope {
    INTEGRATION("integration", Role.INTEGRATION, false),
    INTEGRATION_READ("integration.read", Role.INTEGRATION, true),
    ADMIN("admin", Role.ADMIN, false),
    ADMIN_READ("admin.read", Role.ADMIN, true);

    private final String word;
    private final String role;
    private final boolean reads;

    Scope(String word, String role, boolean reads) {
        this.word = word;
        this.role = role;
        this.reads = reads;
    }

    /** The role that callers act in. */
    public String role() {
        return role;
    }

    /** Whether it opens for that method. */
    boolean opensFor(String method) {
        return !reads || method.equals("GET") || method.equals("HEAD");
    }

    /** The scope of that name; throws IllegalArgumentException for another word. */
    @JsonCreator
    public static Scope of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' is no scope: integration, integration.read, admin or admin.read".formatted(word)));
    }

    @JsonValue
    @Override
    public String toString() {
        return word;
    }
}
