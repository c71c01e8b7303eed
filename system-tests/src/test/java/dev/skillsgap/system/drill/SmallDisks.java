package dev.skillsgap.system.drill;

import dev.skillsgap.localstack.suite.Home;
import dev.skillsgap.localstack.suite.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Memory file systems under the data of PostgreSQL and Kafka, small enough to be filled. Needs root. */
final class SmallDisks implements AutoCloseable {

    private static final String SIZE = "size=512m";

    private final Map<Part, Path> mounted = new EnumMap<>(Part.class);

    /** Mounts them in a home in which nothing was started yet. */
    void mount(Home home) {
        for (var server : Part.SERVERS) {
            // One level above the data: PostgreSQL wants to make its directory itself.
            var disk = home.data(server).getParent().resolve(server.label());
            if (run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", created(disk).toString())) {
                mounted.put(server, disk);
            }
        }
    }

    private static Path created(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(Part server) {
        return mounted.containsKey(server);
    }

    /** Leaves not one byte free. */
    void fill(Part server) {
        var chunk = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(ballast(server))) {
            while (true) {
                out.write(chunk);
            }
        } catch (IOException e) {
            fillTheRest(server);
        }
    }

    private void fillTheRest(Part server) {
        try (OutputStream out = Files.newOutputStream(ballast(server).resolveSibling("ballast-rest"))) {
            while (true) {
                out.write(0);
            }
        } catch (IOException e) {
            // Full.
        }
    }

    void free(Part server) {
        try {
            Files.deleteIfExists(ballast(server));
            Files.deleteIfExists(ballast(server).resolveSibling("ballast-rest"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast(Part server) {
        return mounted.get(server).resolve("ballast");
    }

    private static boolean run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        mounted.values().forEach(disk -> {
            run("umount", disk.toString());
            // The suite could not delete what a disk was mounted on, nor the home around it.
            Stream.iterate(disk, Path::getParent)
                    .limit(3)
                    .forEach(directory -> directory.toFile().delete());
        });
    }
}
