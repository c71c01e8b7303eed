package dev.skillsgap.localstack.status;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The status for people. */
public final class StatusTable {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final String ROW = "%-24s %-9s %8s %6s  %-19s %8s %7s  %s";

    private StatusTable() {}

    public static void print(SuiteStatus status, PrintStream out) {
        out.println(ROW.formatted("PART", "STATE", "PID", "PORT", "UP SINCE", "MEMORY", "RELEASE", "")
                .stripTrailing());
        status.parts().forEach(part -> out.println(row(part)));
        out.println();
        if (status.groups().isEmpty()) {
            out.println("consumers  no group, or the broker does not answer");
        }
        for (var group : status.groups()) {
            out.println("consumers  %-24s %d behind, %s connected"
                    .formatted(group.group(), group.records(), group.members() == 0 ? "none" : group.members()));
        }
        for (var outbox : status.outboxes()) {
            out.println("outbox     %-24s %d waiting".formatted(outbox.service(), outbox.rows()));
        }
    }

    private static String row(PartStatus part) {
        var runs = part.pid() != 0;
        return ROW.formatted(
                        part.name(),
                        part.ready() ? "ready" : "not ready",
                        runs ? part.pid() : "-",
                        part.port(),
                        runs ? TIME.format(Instant.ofEpochMilli(part.upSinceMs())) : "-",
                        runs ? (part.memoryBytes() >> 20) + " MiB" : "-",
                        part.release() == null ? "-" : part.release(),
                        note(part))
                .stripTrailing();
    }

    private static String note(PartStatus part) {
        var restarts = part.restarts() == 0 ? "" : "restarted %d×".formatted(part.restarts());
        return part.reason().isEmpty() || restarts.isEmpty()
                ? part.reason() + restarts
                : part.reason() + ", " + restarts;
    }
}
