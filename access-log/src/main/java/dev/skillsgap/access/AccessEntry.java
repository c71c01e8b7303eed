package dev.skillsgap.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Tuple;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the access log. */
@Schema(name = "AccessEntry")
record AccessEntry(
        @JsonIgnore long seq,

        @Schema(description = "When it was done, and first where it was repeated")
        Instant firstAt,

        @Schema(description = "When it was done last") Instant lastAt,
        @Schema(description = "How often, within a minute") int times,

        @Schema(description = "Who: a person's id, or the subject of another token")
        String reader,

        @Schema(description = "The application through which, as the token says") @Nullable
        String client,

        @Schema(description = "By what right: `self`, or the role that allows it, or that did not do")
        String right,

        @Schema(description = "What", examples = "GET /api/v1/people/{id}")
        String operation,

        @Schema(description = "Whose data; `*`: everyone's; a SHA-256 of the id once they are erased; null: nobody's")
        @Nullable
        String person,

        @Schema(description = "False: it was refused") boolean allowed) {

    static AccessEntry of(Tuple row) {
        return new AccessEntry(
                row.get("seq", Number.class).longValue(),
                row.get("first_at", Instant.class),
                row.get("last_at", Instant.class),
                row.get("times", Number.class).intValue(),
                row.get("reader", String.class),
                row.get("client", String.class),
                row.get("by_right", String.class),
                row.get("operation", String.class),
                row.get("person", String.class),
                row.get("allowed", Boolean.class));
    }
}
