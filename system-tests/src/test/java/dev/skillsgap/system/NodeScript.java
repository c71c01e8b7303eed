package dev.skillsgap.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A script that says what libraries of others make of our answers. Needs Node.js, and npm to fetch them. */
final class NodeScript {

    private static final int PATIENCE_S = 120;

    private final Path directory;
    private final String script;

    private NodeScript(Path directory, String script) {
        this.directory = directory;
        this.script = script;
    }

    /** Fetches what the script needs as its lock file says; where Node.js is not installed, the test is skipped. */
    static NodeScript install(Path directory, String folder, String script) throws Exception {
        assumeTrue(isThere("node") && isThere("npm"), "Node.js is not installed: no library of others is asked");
        for (var file : List.of("package.json", "package-lock.json", script)) {
            try (var resource = NodeScript.class.getResourceAsStream("/" + folder + "/" + file)) {
                Files.copy(resource, directory.resolve(file));
            }
        }
        var installing = new NodeScript(directory, script);
        installing.command("", "npm", "ci", "--no-audit", "--no-fund");
        return installing;
    }

    private static boolean isThere(String command) throws InterruptedException {
        try {
            return new ProcessBuilder(command, "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The lines that it prints. */
    List<String> run(String input) throws Exception {
        return command(input, "node", script).lines().toList();
    }

    private String command(String input, String... command) throws Exception {
        var output = Files.createTempFile(directory, "output", ".txt");
        var process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try (var standardInput = process.getOutputStream()) {
            standardInput.write(input.getBytes(UTF_8));
        }
        assertTrue(process.waitFor(PATIENCE_S, TimeUnit.SECONDS), () -> List.of(command) + " did not end");
        var printed = Files.readString(output);
        assertEquals(0, process.exitValue(), printed);
        return printed;
    }
}
