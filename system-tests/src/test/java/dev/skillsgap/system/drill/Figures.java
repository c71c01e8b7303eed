package dev.skillsgap.system.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What the drills measured: one line each in {@code target/drills.md}. */
public final class Figures {

    private static final Path FILE = Path.of("target", "drills.md");

    private Figures() {}

    public static void note(String drill, String figure) {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(
                    FILE,
                    "| %s | %s | %s |%n".formatted(LocalDate.now(ZoneOffset.UTC), drill, figure),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println("DRILL " + drill + ": " + figure);
    }

    static double secondsSince(long startedNs) {
        return (System.nanoTime() - startedNs) / 1e9;
    }
}
