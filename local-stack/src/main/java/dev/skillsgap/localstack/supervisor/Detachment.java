package dev.skillsgap.localstack.supervisor;

import dev.skillsgap.localstack.OwnJar;
import dev.skillsgap.localstack.suite.Home;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Starts the supervisor in a session of its own, so that neither Ctrl-C nor a closing terminal reach it. */
public final class Detachment {

    private static final String MAIN = "dev.skillsgap.localstack.cli.SkillsGap";

    private Detachment() {}

    /**
     * Starts it and returns at once.
     *
     * @param attached it ends with its standard input, which is a pipe from this process
     */
    public static Process start(Home home, boolean attached) {
        try {
            keepOldLogs(home);
            Files.deleteIfExists(home.progress());
            var builder = new ProcessBuilder(command(home, attached))
                    .directory(home.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(home.supervisorLog().toFile()));
            builder.environment()
                    .put("SKILLSGAP_HOME", home.directory().resolveSibling("").toString());
            if (!attached) {
                builder.redirectInput(Redirect.from(new File("/dev/null")));
            }
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Home home, boolean attached) {
        var command = new ArrayList<String>();
        // macOS has no setsid; without a terminal's hang-up signal the supervisor survives there too.
        command.add(isOnPath("setsid") ? "setsid" : "nohup");
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", // Unpacking PostgreSQL takes it, once.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(OwnJar.archiveFlags("supervisor"));
        command.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-Dot.epg.working-dir=" + home.postgresBinaries(),
                "-Dskillsgap.project=" + home.project(),
                "-cp",
                System.getProperty("java.class.path"),
                MAIN,
                "supervise"));
        if (attached) {
            command.add("--attached");
        }
        return command;
    }

    private static boolean isOnPath(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    /** The logs of the run before stay at hand; older ones go. */
    private static void keepOldLogs(Home home) throws IOException {
        try (var logs = Files.newDirectoryStream(home.logs(), "*.log")) {
            for (var log : logs) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
