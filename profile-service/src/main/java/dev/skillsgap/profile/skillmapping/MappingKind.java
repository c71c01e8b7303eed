package dev.skillsgap.profile.skillmapping;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How near what an outside name means is to a skill of ours, as SKOS has it. */
@Schema(name = "SkillMappingKind")
public enum MappingKind {
    /** The same everywhere: {@code skos:exactMatch}. */
    EXACT,
    /** Enough alike to count as it in people's profiles: {@code skos:closeMatch}. */
    CLOSE;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
