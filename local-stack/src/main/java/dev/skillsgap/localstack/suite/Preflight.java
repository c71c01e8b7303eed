package dev.skillsgap.localstack.suite;

import dev.skillsgap.localstack.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What must hold before the suite is started. */
public final class Preflight {

    private static final long NEEDED_BYTES = 1L << 30;
    private static final double GIB = 1L << 30;

    private Preflight() {}

    /**
     * Looks at everything, so that the user hears of all there is to mend at once.
     *
     * @throws Failure with a line for each thing that stands in the way
     */
    public static void check(Home home, Ports ports) {
        var problems = new ArrayList<String>();
        problems.addAll(unbuilt(home));
        problems.addAll(tooLittleDisk(home.directory(), NEEDED_BYTES));
        problems.addAll(takenPorts(ports));
        if (!problems.isEmpty()) {
            throw new Failure(String.join("\n", problems));
        }
    }

    private static List<String> unbuilt(Home home) {
        return Part.SERVICES.stream()
                .filter(service -> !Files.exists(home.runnable(service)))
                .map(service -> "%s is not built: %s is missing. Run ./mvnw package -DskipTests"
                        .formatted(service.label(), home.runnable(service)))
                .toList();
    }

    static List<String> tooLittleDisk(Path directory, long neededBytes) {
        var existing = directory;
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            var free = Files.getFileStore(existing).getUsableSpace();
            return free >= neededBytes
                    ? List.of()
                    : List.of("Only %.1f GiB of disk are free at %s, %.1f are needed. Free some, or set SKILLSGAP_HOME"
                                    .formatted(free / GIB, existing, neededBytes / GIB)
                            + " to a directory on another disk");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> takenPorts(Ports ports) {
        return ports.byPart().entrySet().stream()
                .filter(entry -> !FreePort.isFree(entry.getValue()))
                .map(entry -> taken(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String taken(Part part, int port) {
        return "Port %d, meant for %s, is in use. Stop what listens there, or choose another: %s=%d ./skillsgap up"
                .formatted(port, part.label(), part.portVariable(), port < 50_000 ? port + 10_000 : port - 10_000);
    }
}
