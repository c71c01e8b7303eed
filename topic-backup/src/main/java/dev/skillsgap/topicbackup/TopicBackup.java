package dev.skillsgap.topicbackup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.concurrent.ExecutionException;

/** {@code dump} writes all topics to standard output, {@code load} takes them from standard input. */
public final class TopicBackup {

    private static final String USAGE = """
            Usage: TopicBackup dump BOOTSTRAP_SERVERS > FILE
                   TopicBackup load BOOTSTRAP_SERVERS < FILE
            Writes all topics of a broker to a stream, or makes them again on a broker without topics.
            """;

    private TopicBackup() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        // Standard output is for the dump alone: whatever a library prints goes the other way.
        System.setOut(System.err);
        if (args.length != 2) {
            System.err.print(USAGE);
            System.exit(2);
        }
        try {
            run(args[0], args[1]);
        } catch (IllegalStateException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (ExecutionException e) {
            System.err.println("The broker does not do it: " + e.getCause());
            System.exit(1);
        }
    }

    private static void run(String command, String bootstrapServers)
            throws IOException, ExecutionException, InterruptedException {
        switch (command) {
            case "dump" -> {
                try (var out = new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, UTF_8)) {
                    var records = Dump.of(bootstrapServers, out);
                    if (out.checkError()) {
                        throw new IllegalStateException("The dump cannot be written: is the disk full?");
                    }
                    System.err.println("Wrote %d records".formatted(records));
                }
            }
            case "load" -> {
                try (var in = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
                    System.err.println("Sent %d records".formatted(Load.of(in, bootstrapServers)));
                }
            }
            default -> throw new IllegalArgumentException(USAGE);
        }
    }
}
