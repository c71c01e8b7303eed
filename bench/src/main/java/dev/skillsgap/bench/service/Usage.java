package dev.skillsgap.bench.service;

import dev.skillsgap.localstack.suite.Part;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** Processor time, in seconds, that parts of a stand have used since they began. */
record Usage(Map<Part, Double> seconds) {

    Usage {
        seconds = Map.copyOf(seconds);
    }

    /** Of these processes and those that they began. */
    static Usage of(Iterable<Map.Entry<Part, ProcessHandle>> processes) {
        var seconds = new EnumMap<Part, Double>(Part.class);
        for (var process : processes) {
            var used = Stream.concat(
                            Stream.of(process.getValue()), process.getValue().descendants())
                    .mapToDouble(Usage::secondsOf)
                    .sum();
            seconds.merge(process.getKey(), used, Double::sum);
        }
        return new Usage(seconds);
    }

    private static double secondsOf(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    /** Of one part, used since then, in microseconds for each of so many. */
    double microsEachSince(Usage before, Part part, int count) {
        return (seconds.getOrDefault(part, 0.0) - before.seconds.getOrDefault(part, 0.0)) * 1e6 / count;
    }
}
