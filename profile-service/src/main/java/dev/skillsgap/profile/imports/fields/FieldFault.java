package dev.skillsgap.profile.imports.fields;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A row that was left out.
 *
 * @param row of the file, that of the names is 1
 * @param column that it is about; empty for the whole row
 * @param suggestion what was probably to stand there; null where nobody can tell
 */
@Schema(name = "TableFault")
public record FieldFault(
        long row,
        String column,
        String code,
        String message,
        @Nullable String suggestion) {}
