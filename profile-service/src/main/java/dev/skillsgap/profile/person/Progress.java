package dev.skillsgap.profile.person;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a person is with a resource. It says nothing of levels.
 *
 * @param note free text, such as the address of a certificate; it stays in this service
 */
@Embeddable
public record Progress(
        @Enumerated(EnumType.STRING) Status status,
        @Nullable String note,
        @Column(name = "changed_at") Instant changedAt) {

    /** Where somebody stands with a resource; nothing is kept of one that was not begun. */
    @Schema(name = "LearningStatus")
    public enum Status {
        STARTED,
        DONE,
        SKIPPED;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it says the same, whenever it was said. */
    boolean saysAs(@Nullable Progress other) {
        return other != null && status == other.status && Objects.equals(note, other.note);
    }
}
