package dev.skillsgap.localstack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Kafka broker (KRaft, one node) of its own process. It ends with the process that started it, however that ends. */
public final class Kafka implements AutoCloseable {

    private static final Duration START_WAIT = Duration.ofSeconds(60);
    private static final Duration STOP_WAIT = Duration.ofSeconds(20);
    private static final long POLL_MS = 50;

    private final Process process;
    private final int port;

    private Kafka(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts the broker and waits until it listens.
     *
     * @param dataDirectory formatted when empty, taken up again when not
     * @throws IllegalStateException when it does not come up; the log says why
     */
    public static Kafka start(int port, Path dataDirectory, File log) {
        // Its standard input is a pipe from us: the broker stops when the pipe closes.
        var builder = new ProcessBuilder(command(port, dataDirectory))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        try {
            var kafka = new Kafka(builder.start(), port);
            kafka.awaitListening(log);
            return kafka;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(int port, Path dataDirectory) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(OwnJar.archiveFlags("broker"));
        command.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-cp",
                classPath(),
                "dev.skillsgap.localstack.broker.BrokerMain",
                String.valueOf(port),
                dataDirectory.toString()));
        return command;
    }

    private static String classPath() {
        var own = OwnJar.location();
        var lib = System.getProperty("localstack.lib");
        var libDirectory = lib == null ? own.resolveSibling("lib") : Path.of(lib);
        return own + File.pathSeparator + libDirectory.resolve("*");
    }

    private void awaitListening(File log) {
        var deadline = System.nanoTime() + START_WAIT.toNanos();
        while (!listening()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("The Kafka broker did not come up on port " + port + ": see " + log);
            }
            pause();
        }
    }

    private boolean listening() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
