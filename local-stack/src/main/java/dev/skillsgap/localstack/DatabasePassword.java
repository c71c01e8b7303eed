package dev.skillsgap.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The password of a local PostgreSQL server: drawn once, and kept beside its data, which know it. */
public final class DatabasePassword {

    private static final int BYTES = 24;

    private DatabasePassword() {}

    /** Reads the password of the directory, or draws one that only this user can read. */
    public static String in(Path directory) {
        var file = directory.resolve("database-password");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(directory);
                PrivateFile.write(file, draw());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String draw() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
