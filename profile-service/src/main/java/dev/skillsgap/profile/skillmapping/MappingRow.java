package dev.skillsgap.profile.skillmapping;

import dev.skillsgap.profile.outside.OutsideName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapping as a row of a table. */
record MappingRow(OutsideName name, Meaning meaning) {

    /** Names of the columns. */
    static final List<String> COLUMNS =
            List.of("system", "outsideId", "outsideName", "skill", "kind", "confidence", "status");

    static MappingRow of(SkillMapping mapping) {
        return new MappingRow(
                new OutsideName(mapping.system, mapping.outsideId, mapping.outsideName), mapping.meaning());
    }

    /** A name that waits, with what it most likely means. */
    static MappingRow of(Unmapped.Name name) {
        var best = name.suggestions().stream().findFirst();
        return new MappingRow(
                name.called(),
                new Meaning(
                        best.map(Suggestion::skill).orElse(null),
                        MappingKind.EXACT,
                        best.map(Suggestion::confidence).orElse(0.0),
                        MappingStatus.SUGGESTED));
    }

    List<Object> cells() {
        return List.of(
                name.system(),
                text(name.id()),
                text(name.name()),
                text(meaning.skill()),
                meaning.kind().toString(),
                meaning.confidence(),
                meaning.status().toString());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
