package dev.skillsgap.bench.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An instance that begins anew: how long until it answers, and what it holds then. */
final class Restart {

    private static final double MIB = 1 << 20;
    private static final double KIB_IN_MIB = 1 << 10;

    private Restart() {}

    /**
     * What was found.
     *
     * @param seconds from its start until it answers, with everybody in memory
     * @param heapMib what is in use of the heap when nothing is left to be collected
     * @param residentMib memory of the process; 0 where the system does not say
     */
    record Found(double seconds, double heapMib, double residentMib) {}

    static Found of(Stand stand, Stand.Instance running, int people) throws Exception {
        stand.stop(running);
        var begun = System.nanoTime();
        var started = stand.recommend();
        awaitAnswer(new Load(started.port(), stand.token("hr"), 1), GapBench.GAP + Crowd.id(people - 1));
        var seconds = (System.nanoTime() - begun) / 1e9;
        var resident = residentMib(started.pid());
        var heap = heapMib(started.pid());
        return new Found(seconds, heap, resident);
    }

    /** While people are being read, whoever asks is told to try again. */
    private static void awaitAnswer(Load load, String path) throws InterruptedException {
        for (boolean answered = false; !answered; ) {
            try {
                answered = load.get(path).length > 0;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static double heapMib(long pid) throws IOException, InterruptedException {
        var lines = jcmd(pid, "GC.class_histogram").lines().toList(); // Collects before it counts.
        var total = lines.getLast().replaceAll(" +", " ").strip();
        return Long.parseLong(total.substring(total.lastIndexOf(' ') + 1)) / MIB;
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(List.of(tool, String.valueOf(pid), command))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return said.strip();
    }

    private static double residentMib(long pid) throws IOException {
        var status = Path.of("/proc", String.valueOf(pid), "status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_IN_MIB)
                        .findFirst()
                        .orElse(0)
                : 0;
    }
}
