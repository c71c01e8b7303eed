package dev.skillsgap.localstack.supervisor;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Shows the lines that are added to a file. */
final class ProgressLines {

    private final Path file;
    private final PrintStream out;
    private int shown;

    ProgressLines(Path file, PrintStream out) {
        this.file = file;
        this.out = out;
    }

    synchronized void show() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            var all = Files.readAllLines(file);
            all.subList(Math.min(shown, all.size()), all.size()).forEach(out::println);
            shown = all.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
