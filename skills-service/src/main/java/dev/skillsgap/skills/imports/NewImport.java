package dev.skillsgap.skills.imports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What to import.
 *
 * @param path of a folder with the files, below the one that the operator keeps for imports
 * @param dryRun whether only to say what would come of it
 * @param missing what becomes of concepts of the framework that the files lack; null keeps them
 */
@Schema(name = "NewImport")
record NewImport(
        @NotNull(message = "Name the format, such as csv or esco-csv.")
        Format format,

        @NotBlank(message = "Name the folder with the files, below the one that is for imports.")
        String path,

        boolean dryRun,
        @Nullable Missing missing) {}
