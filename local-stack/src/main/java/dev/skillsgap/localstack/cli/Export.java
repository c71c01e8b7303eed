package dev.skillsgap.localstack.cli;

import dev.skillsgap.localstack.export.PersonExport;
import dev.skillsgap.localstack.suite.Api;
import dev.skillsgap.localstack.suite.Failure;
import dev.skillsgap.localstack.suite.Home;
import dev.skillsgap.localstack.suite.SuiteState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes all that is held about a person into a ZIP. */
@Command(
        name = "export",
        description = {
            "Writes all that the three services hold about a person into a ZIP: JSON, and a page to read.",
            "It asks with the token in SKILLSGAP_TOKEN, of the person or of HR; where there is none, with one of HR's",
            "that it makes for the suite on this machine."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ./skillsgap export demo-02 --out demo-02.zip"})
final class Export implements Callable<Integer> {

    private static final int TOKEN_MINUTES = 15;

    @Parameters(paramLabel = "PERSON", description = "Id of the person.")
    private String person;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file; it must not be there yet.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        if (Files.exists(out)) {
            throw new Failure("There is a file %s already; name another".formatted(out));
        }
        // Whole before it is written: a refusal leaves no file behind.
        var zip = new ByteArrayOutputStream();
        new PersonExport(api()).write(person, zip);
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var file =
                Files.newByteChannel(out, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOwner)) {
            file.write(ByteBuffer.wrap(zip.toByteArray()));
        }
        System.out.printf("%s: all that is held about %s%n", out, person);
        return 0;
    }

    private static Api api() {
        var home = Home.current();
        var token = System.getenv("SKILLSGAP_TOKEN");
        if (token != null && !token.isBlank()) {
            return new Api(SuiteState.ports(home), token.strip());
        }
        if (SuiteState.ofRunning(home).isEmpty()) {
            throw new Failure("The suite does not run; %s up starts it".formatted(home.command()));
        }
        return new Api(SuiteState.ports(home), home.signingKey().token("hr", null, TOKEN_MINUTES));
    }
}
