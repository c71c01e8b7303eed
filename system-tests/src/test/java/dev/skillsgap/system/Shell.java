package dev.skillsgap.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs what a user would type, in the project's directory, with data of its own. */
public final class Shell {

    private static final Path PROJECT = Path.of(System.getProperty("skillsgap.project"));
    private static final int PATIENCE_S = 240;

    private final Path home;

    public Shell(Path home) {
        this.home = home;
    }

    /** What a command ended with and printed; standard error is in it too. */
    public record Result(int status, String output) {}

    public Result run(String script) throws IOException, InterruptedException {
        var output = Files.createTempFile("skillsgap-shell", ".txt");
        var builder = new ProcessBuilder("bash", "-c", script)
                .directory(PROJECT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("SKILLSGAP_HOME", home.toString());
        var process = builder.start();
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        var text = Files.readString(output, UTF_8);
        Files.delete(output);
        return new Result(process.waitFor(), text);
    }

    /** The build is the one that is running: the script must not begin another. */
    static void markBuilt() throws IOException {
        Files.createDirectories(PROJECT.resolve("target"));
        Files.writeString(PROJECT.resolve("target/skillsgap-built"), "");
    }
}
