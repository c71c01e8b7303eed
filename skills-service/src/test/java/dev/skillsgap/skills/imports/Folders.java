package dev.skillsgap.skills.imports;

import dev.skillsgap.skills.check.ConceptCheck;
import dev.skillsgap.skills.imports.source.Budget;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.Report;
import dev.skillsgap.skills.imports.source.SourceFiles;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import jakarta.validation.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Readings of folders, without a service around them. */
public final class Folders {

    public static final Path OURS = Path.of("src/test/resources/imports");

    private static final long MAX_BYTES = 1 << 30;
    private static final ConceptCheck CHECK =
            new ConceptCheck(Validation.buildDefaultValidatorFactory().getValidator());

    private Folders() {}

    /** Where each fault stands and of which kind it is, sorted. */
    public static List<String> faults(Reading reading) {
        return reading.report().faults().stream()
                .map(fault -> "%s %d %s"
                        .formatted(
                                fault.place().file(),
                                fault.place().row(),
                                fault.kind().word()))
                .sorted()
                .toList();
    }

    public static Reading reading(String framework, Path folder) {
        return reading(framework, folder, text -> List.of());
    }

    /** With what names skills in a text: ids of theirs. */
    public static Reading reading(String framework, Path folder, Function<String, List<String>> named) {
        return reading(framework, folder, named, key -> Optional.empty());
    }

    /** With what is there before. */
    public static Reading reading(
            String framework,
            Path folder,
            Function<String, List<String>> named,
            Function<ConceptKey, Optional<Concept>> there) {
        try {
            return new Reading(
                    framework, SourceFiles.in(folder), new Budget(MAX_BYTES), new Report(), CHECK, named, there);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
