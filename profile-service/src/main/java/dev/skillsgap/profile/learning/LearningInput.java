package dev.skillsgap.profile.learning;

import dev.skillsgap.profile.person.Progress;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a request says of a person and a resource. */
@Schema(name = "LearningInput")
record LearningInput(
        @NotNull Progress.Status status,

        @Schema(
                description =
                        "Free text, such as the address of a certificate. It never leaves profile-service; what is"
                                + " accepted for the resource quotes it as evidence")
        @Size(max = 2000)
        @Nullable
        String note) {

    Progress progress(Instant now) {
        return new Progress(status, note, now);
    }
}
