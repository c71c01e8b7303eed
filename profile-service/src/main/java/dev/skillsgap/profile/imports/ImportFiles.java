package dev.skillsgap.profile.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** The files that wait to be imported, in a folder that nobody else can read: they are about people. */
@ApplicationScoped
class ImportFiles {

    private static final Duration JUST_SENT = Duration.ofMinutes(10);

    private final ImportConfig config;

    ImportFiles(ImportConfig config) {
        this.config = config;
    }

    Path of(UUID job) {
        return config.directory().resolve(job.toString());
    }

    /** Takes over the file that was sent. */
    void keep(UUID job, Path sent) {
        try {
            Files.createDirectories(
                    config.directory(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.move(sent, of(job), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes files that are of none of these imports, nor just being sent. */
    void deleteAllBut(Collection<UUID> jobs) {
        var kept = jobs.stream().map(UUID::toString).collect(Collectors.toSet());
        var before = Instant.now().minus(JUST_SENT);
        if (!Files.isDirectory(config.directory())) {
            return;
        }
        try (var files = Files.list(config.directory())) {
            for (var file : files.toList()) {
                if (!kept.contains(file.getFileName().toString())
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(UUID job) {
        try {
            Files.deleteIfExists(of(job));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
