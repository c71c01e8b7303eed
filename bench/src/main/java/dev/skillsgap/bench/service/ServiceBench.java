package dev.skillsgap.bench.service;

import dev.skillsgap.bench.path.Catalogue;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Runs all benches of the running service. */
public final class ServiceBench {

    /** Those of the image, with as much memory as a million people need. */
    private static final List<String> JVM =
            List.of("-Xmx2g", "-XX:+UseSerialGC", "-Dskillsgap.door.caller.requests=100000000");

    private static final PrintStream PROGRESS = System.out;

    private ServiceBench() {}

    public static void main(String[] arguments) throws Exception {
        var project = Path.of(arguments[0]).toAbsolutePath().normalize();
        int people = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        var skills = Catalogue.of(project, Kernel.ROLE).role().requirements().stream()
                .map(requirement -> requirement.skill().id())
                .sorted()
                .toList();
        try (var stand = Stand.start(project, JVM, 6)) {
            PROGRESS.println("logs: " + stand.logs());
            var service = stand.recommend();
            PROGRESS.println("recommendation-service is process " + service.pid());
            var bare = stand.java(
                    BareLoop.class,
                    project.toString(),
                    stand.bootstrapServers(),
                    "1",
                    stand.publishedAt(1).toString());
            try {
                var stream = new StreamBench(stand, new Crowd(skills, people), PROGRESS).run(rounds, 1);
                PROGRESS.printf("ratio %.2f%n", stream.value());
                var gaps = new GapBench(service.port(), stand.token("hr"), PROGRESS).run(rounds);
                PROGRESS.printf("ratio %.2f%n", gaps.value());
            } finally {
                bare.destroy();
            }
        }
    }
}
