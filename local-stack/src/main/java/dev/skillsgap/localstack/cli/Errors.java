package dev.skillsgap.localstack.cli;

import dev.skillsgap.localstack.suite.Failure;
import dev.skillsgap.localstack.suite.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What the user sees of an error: a sentence; a stack trace goes to the log. */
final class Errors {

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private Errors() {}

    static int usage(ParameterException e, String... args) {
        var command = e.getCommandLine().getCommandSpec().qualifiedName();
        System.err.println("%s: %s (see %s --help)".formatted(command, e.getMessage(), command));
        return USAGE;
    }

    static int failed(Exception e, CommandLine commandLine, ParseResult parsed) {
        System.err.println("skillsgap: " + (e instanceof Failure ? e.getMessage() : unexpected(e)));
        return FAILED;
    }

    private static String unexpected(Exception e) {
        var log = Home.current().create().logs().resolve("cli.log");
        try (var out = new PrintWriter(Files.newBufferedWriter(
                log, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            out.println(Instant.now());
            e.printStackTrace(out);
        } catch (IOException unwritable) {
            return e.toString();
        }
        return "%s (details in %s)".formatted(e.getMessage() == null ? e.toString() : e.getMessage(), log);
    }
}
