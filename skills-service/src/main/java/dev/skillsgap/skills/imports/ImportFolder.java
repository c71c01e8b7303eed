package dev.skillsgap.skills.imports;

import dev.skillsgap.api.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The folder that files are imported from: what an operator put there, and nothing beside it. */
@ApplicationScoped
class ImportFolder {

    private final ImportConfig config;

    ImportFolder(ImportConfig config) {
        this.config = config;
    }

    /**
     * A folder in it.
     *
     * @throws Refusal when there is none, or it leads out of the one that is for imports
     */
    Path of(String path) {
        var root = config.directory()
                .orElseThrow(
                        () -> Refusal.conflict(
                                "Nothing can be imported here: the operator has to name a folder in SKILLSGAP_IMPORTS_DIRECTORY."));
        try {
            var folder = root.resolve(path).toRealPath();
            if (folder.startsWith(root.toRealPath()) && Files.isDirectory(folder)) {
                return folder;
            }
        } catch (IOException | InvalidPathException e) {
            // It is answered as any other path that leads to no folder here.
        }
        throw Refusal.invalid(
                "/path", "The folder for imports has no folder '%s': put the files there first.".formatted(path));
    }
}
