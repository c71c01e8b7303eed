package dev.skillsgap.recommendation.objection;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/** Verdicts stand in the table by their words. */
class VerdictColumn implements AttributeConverter<Verdict, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Verdict verdict) {
        return verdict == null ? null : verdict.toString();
    }

    @Override
    public @Nullable Verdict convertToEntityAttribute(@Nullable String word) {
        return word == null ? null : Verdict.of(word);
    }
}
