package dev.skillsgap.skills.draft;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import dev.skillsgap.skills.taxonomy.Resource;
import dev.skillsgap.skills.taxonomy.Role;
import dev.skillsgap.skills.taxonomy.Skill;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change of the draft as it is listed.
 *
 * @param hash of the concept as it shall be; null when it is retired
 * @param editedBy pseudonymous name
 */
record DraftView(
        ConceptKind kind,
        String id,
        Effect change,
        @Nullable String hash,
        String editedBy,
        Instant editedAt) {

    /** What publishing would do. */
    @Schema(
            name = "DraftEffect",
            enumeration = {"adds", "changes", "retires"})
    enum Effect {
        ADDS,
        CHANGES,
        RETIRES;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static DraftView from(DraftChange change, boolean isLive) {
        var existing = isLive ? Effect.CHANGES : Effect.ADDS;
        return new DraftView(
                change.kind,
                change.conceptId,
                change.body == null ? Effect.RETIRES : existing,
                change.hash,
                change.editedBy,
                change.editedAt);
    }

    /** For the OpenAPI document only: it cannot describe a generic type. */
    @Schema(name = "DraftPage")
    record DraftPage(List<DraftView> items, @Nullable String next) {}

    /** For the OpenAPI document only. */
    @Schema(
            name = "Concept",
            oneOf = {Skill.class, Role.class, Resource.class})
    interface AnyConcept {}
}
