package dev.skillsgap.skills.imports;

import dev.skillsgap.skills.check.ConceptCheck;
import dev.skillsgap.skills.imports.source.Budget;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.Report;
import dev.skillsgap.skills.imports.source.SourceFiles;
import jakarta.validation.Validation;
import java.nio.file.Path;

/** Readings of folders, without a service around them. */
public final class Folders {

    public static final Path OURS = Path.of("src/test/resources/imports");

    private static final long MAX_BYTES = 1 << 30;
    private static final ConceptCheck CHECK =
            new ConceptCheck(Validation.buildDefaultValidatorFactory().getValidator());

    private Folders() {}

    public static Reading reading(String framework, Path folder) {
        return new Reading(framework, new SourceFiles(folder, MAX_BYTES), new Budget(MAX_BYTES), new Report(), CHECK);
    }
}
