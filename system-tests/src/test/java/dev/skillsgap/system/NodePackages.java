package dev.skillsgap.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of others for Node.js, in the versions of a lock file. */
final class NodePackages {

    private static final Path PROJECT = Path.of(System.getProperty("skillsgap.project"));
    private static final int PATIENCE_S = 240;

    private final Path directory;

    private NodePackages(Path directory) {
        this.directory = directory;
    }

    /**
     * Installs what a folder of the test resources asks for, where it is not there yet. Whoever calls it is skipped where
     * there is no Node.js.
     */
    static NodePackages install(String name) throws Exception {
        assumeTrue(
                isThere("node") && isThere("npm"),
                "Node.js and npm are not installed: " + name + " is not checked with the programs of others");
        var source = PROJECT.resolve("system-tests/src/test/resources").resolve(name);
        var packages = new NodePackages(Files.createDirectories(
                PROJECT.resolve("system-tests/target/node").resolve(name)));
        var lock = source.resolve("package-lock.json");
        var installed = packages.directory.resolve("installed-lock.json");
        var isCurrent = Files.exists(installed) && Files.mismatch(lock, installed) == -1;
        try (var files = Files.list(source)) {
            for (var file : files.toList()) {
                Files.write(packages.directory.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        if (!isCurrent) {
            var said = packages.run("", "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
            assertTrue(said.isOk(), said.text());
            Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
        }
        return packages;
    }

    /** What a program said, and whether it ended with 0. */
    record Said(boolean isOk, String text) {}

    /** The lines that a script prints, which must end well. */
    List<String> lines(String input, String... arguments) throws Exception {
        var said = node(input, arguments);
        assertTrue(said.isOk(), said.text());
        return said.text().lines().toList();
    }

    Said node(String input, String... arguments) throws Exception {
        return run(input, with("node", arguments));
    }

    /** Runs a program of one of the packages. */
    Said program(String name, String... arguments) throws Exception {
        return run("", with(directory.resolve("node_modules/.bin").resolve(name).toString(), arguments));
    }

    private static String[] with(String command, String... arguments) {
        var all = new ArrayList<String>();
        all.add(command);
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }

    private static boolean isThere(String command) throws InterruptedException {
        try {
            return new ProcessBuilder(command, "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Said run(String input, String... command) throws Exception {
        var output = Files.createTempFile(directory, "output", ".txt");
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("CI", "true");
        builder.environment().put("REDOCLY_TELEMETRY", "off");
        builder.environment().put("NO_COLOR", "1");
        var process = builder.start();
        try (var standardInput = process.getOutputStream()) {
            standardInput.write(input.getBytes(UTF_8));
        }
        assertTrue(process.waitFor(PATIENCE_S, TimeUnit.SECONDS), () -> List.of(command) + " did not end");
        var said = new Said(process.exitValue() == 0, Files.readString(output));
        Files.delete(output);
        return said;
    }
}
