package dev.skillsgap.recommendation.path.exact;

import com.google.ortools.Loader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The solver's native code. It is unpacked into the directory for temporary files and loaded when a first path is asked
 * for, not at start: a service that is asked for none never needs it. Where that is impossible, on a platform whose part
 * is not packaged or without a directory that may hold programs, paths are still found, without the solver.
 */
final class Native {

    /** Of this process: what of which file stands where in memory. Linux only. */
    private static final Path MAPPED = Path.of("/proc/self/maps");

    private static final String LIBRARY = "/" + System.mapLibraryName("jniortools");

    private static @Nullable String obstacle;
    private static boolean tried;

    private Native() {}

    /** Loads it; says what is in the way, empty when nothing is. Tried once: what is missing stays missing. */
    static synchronized Optional<String> load() {
        if (!tried) {
            tried = true;
            try {
                Loader.loadNativeLibraries();
                removeUnpacked();
            } catch (LinkageError | RuntimeException e) {
                obstacle = String.valueOf(e.getMessage());
            }
        }
        return Optional.ofNullable(obstacle);
    }

    /** What is loaded needs no name any more; a process that is killed would leave 70 MB behind each time. */
    private static void removeUnpacked() {
        try {
            for (var directory : unpacked()) {
                try (var files = Files.list(directory)) {
                    for (var file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(directory);
                Files.delete(directory.getParent());
            }
        } catch (IOException e) {
            // Then it is removed at the end of the process, as the loader has it.
        }
    }

    private static List<Path> unpacked() throws IOException {
        if (!Files.isReadable(MAPPED)) {
            return List.of();
        }
        try (var lines = Files.lines(MAPPED)) {
            return lines.filter(line -> line.endsWith(LIBRARY) && line.contains("/ortools-java"))
                    .map(line -> Path.of(line.substring(line.indexOf('/'))).getParent())
                    .distinct()
                    .toList();
        }
    }
}
