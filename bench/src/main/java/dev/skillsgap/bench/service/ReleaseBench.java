package dev.skillsgap.bench.service;

import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;

/** A release under which everybody's answer is another: from its publication to the last answer, and the least of it. */
final class ReleaseBench {

    private static final Duration PATIENCE = Duration.ofMinutes(60);

    private final Stand stand;
    private final Crowd crowd;
    private final PrintStream progress;

    ReleaseBench(Stand stand, Crowd crowd, PrintStream progress) {
        this.stand = stand;
        this.crowd = crowd;
        this.progress = progress;
    }

    /** Everybody has to be known and answered in that version. */
    Ratio run(int rounds, int version) throws Exception {
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            Reweighed release;
            Map<String, Long> told;
            double seconds;
            try (var seen = new Seen(stand.ports().bootstrapServers(), Stand.RECOMMENDATIONS)) {
                var begun = System.nanoTime();
                release = Reweighed.publish(stand);
                told = seen.await(crowd.people(), PATIENCE);
                seconds = (System.nanoTime() - begun) / 1e9;
            }
            double bare = bare(release, version, told);
            progress.printf("  release of %,d answers: suite %.1f s, bare %.1f s%n", crowd.people(), seconds, bare);
            ours.add(crowd.people() / seconds);
            theirs.add(crowd.people() / bare);
        }
        return new Ratio(
                "%,d answers changed by a release, a second".formatted(crowd.people()),
                "kernel and producer, one thread",
                ours,
                theirs);
    }

    private double bare(Reweighed release, int version, Map<String, Long> told) throws Exception {
        try (var seen = new Seen(stand.ports().bootstrapServers(), BareLoop.OUT)) {
            var job = stand.java(
                    BareRelease.class,
                    stand.project().toString(),
                    stand.ports().bootstrapServers(),
                    String.valueOf(crowd.people()),
                    String.valueOf(version),
                    String.valueOf(release.number()),
                    release.publishedAt().toString(),
                    release.skill(),
                    String.valueOf(release.importance()));
            var computed = seen.await(crowd.people(), PATIENCE);
            if (job.waitFor() != 0) {
                throw new IllegalStateException(
                        "The bare job failed: see " + stand.home().logs());
            }
            Seen.requireEqual(told, computed);
        }
        var said = Files.readAllLines(stand.home().logs().resolve("BareRelease.log"));
        return Double.parseDouble(said.getLast());
    }
}
