package dev.skillsgap.recommendation.answer.impact;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Concepts as skills-service has them in its draft, {@code GET /api/v1/draft/{kind}/{id}}. */
@Schema(name = "ImpactInput")
public record ImpactInput(
        @Schema(type = SchemaType.ARRAY, implementation = Object.class, description = "Roles that are new or changed")
        @Nullable
        @Size(max = 1_000)
        List<JsonNode> roles,

        @Schema(type = SchemaType.ARRAY, implementation = Object.class, description = "Skills that are new or changed")
        @Nullable
        @Size(max = 1_000)
        List<JsonNode> skills) {}
