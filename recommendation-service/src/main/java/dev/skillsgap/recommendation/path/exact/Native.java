package dev.skillsgap.recommendation.path.exact;

import com.google.ortools.Loader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The solver's native code. It is unpacked into the directory for temporary files and loaded when a first path is asked
 * for, not at start: most runs of the service need it never or late. Where that is impossible, on a platform whose part
 * is not packaged or without a directory that may hold programs, paths are still found, without the solver.
 */
final class Native {

    private static @Nullable String obstacle;
    private static boolean tried;

    private Native() {}

    /** Loads it; says what is in the way, empty when nothing is. Tried once: what is missing stays missing. */
    static synchronized Optional<String> load() {
        if (!tried) {
            tried = true;
            try {
                Loader.loadNativeLibraries();
            } catch (LinkageError | RuntimeException e) {
                obstacle = String.valueOf(e.getMessage());
            }
        }
        return Optional.ofNullable(obstacle);
    }
}
