package dev.skillsgap.skills.release;

import dev.skillsgap.skills.taxonomy.ConceptKind;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Kinds of concepts in small letters, as release hashes have them. */
@Converter
public class ConceptKindColumn implements AttributeConverter<ConceptKind, String> {

    @Override
    public String convertToDatabaseColumn(ConceptKind kind) {
        return kind.toString();
    }

    @Override
    public ConceptKind convertToEntityAttribute(String column) {
        return ConceptKind.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
