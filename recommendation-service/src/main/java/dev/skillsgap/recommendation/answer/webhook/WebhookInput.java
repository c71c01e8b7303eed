package dev.skillsgap.recommendation.answer.webhook;

import dev.skillsgap.recommendation.webhook.Webhook.Interest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a request may say of a webhook. */
@Schema(name = "WebhookInput")
record WebhookInput(
        @Schema(description = "https; http for hosts that the operator allows") @NotBlank @Size(max = 2000)
        String url,

        @Size(max = 200) @Nullable String description,

        @Schema(description = "Types of events that are told; none: all") @Size(max = 10) @Nullable
        List<@NotNull String> types,

        @Schema(description = "Target roles of the people who are told about; none: all") @Size(max = 100) @Nullable
        List<@NotNull String> roles,

        @Schema(description = "Teams: who is a member of one of them is told about; none: everybody")
        @Size(max = 100)
        @Nullable
        List<@NotNull String> teams,

        @Schema(description = "Fields of a recommendation that are told besides id and person; none: all")
        @Size(max = 20)
        @Nullable
        List<@NotNull String> fields,

        @Schema(
                description =
                        "Whether it is told anything; where nothing is said a new one is, and one that is changed stays as it is")
        @Nullable
        Boolean enabled) {

    String descriptionOrNone() {
        return description == null ? "" : description;
    }

    Interest interest() {
        return new Interest(each(types), each(roles), each(teams), each(fields));
    }

    private static List<String> each(@Nullable List<String> values) {
        return values == null ? List.of() : values.stream().distinct().toList();
    }
}
