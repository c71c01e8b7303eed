package dev.skillsgap.localstack.supervisor;

import dev.skillsgap.localstack.suite.Failure;
import dev.skillsgap.localstack.suite.Health;
import dev.skillsgap.localstack.suite.Home;
import dev.skillsgap.localstack.suite.LogTail;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.localstack.suite.Ports;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Waits until all services are ready and those that answer from a taxonomy release know one. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Set<Part> NEED_RELEASE = EnumSet.of(Part.PROFILE, Part.RECOMMENDATION);
    private static final long POLL_MS = 100;

    private final Board board;
    private final Home home;
    private final Ports ports;
    private final Set<Part> ready = EnumSet.noneOf(Part.class);
    private final Map<Part, Health> missing = new EnumMap<>(Part.class);

    Readiness(Board board, Home home, Ports ports) {
        this.board = board;
        this.home = home;
        this.ports = ports;
        Part.SERVICES.forEach(service -> missing.put(service, Health.SILENT));
    }

    /** @throws Failure when a part dies meanwhile, or time runs out: with its name and the end of its log */
    void await() throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!missing.isEmpty()) {
            board.failure().ifPresent(reason -> {
                throw new Failure(reason);
            });
            if (System.nanoTime() > deadline) {
                throw outOfTime();
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
            Part.SERVICES.stream().filter(this::isWorthAsking).forEach(this::look);
        }
    }

    /** Before skills-service is ready nobody knows a release; asking costs a service that is still warming up. */
    private boolean isWorthAsking(Part service) {
        return missing.containsKey(service) && !(ready.contains(service) && missing.containsKey(Part.SKILLS));
    }

    private void look(Part service) {
        var health = Health.at(ports.of(service));
        missing.put(service, health);
        if (!health.ready()) {
            return;
        }
        if (ready.add(service)) {
            board.sayReached(service, "ready");
        }
        if (!NEED_RELEASE.contains(service)) {
            missing.remove(service);
        } else if (health.release() > 0) {
            missing.remove(service);
            board.sayReached(service, "knows release " + health.release());
        }
    }

    private Failure outOfTime() {
        var first = missing.entrySet().iterator().next();
        var service = first.getKey();
        var reason = first.getValue().ready()
                ? "knows no taxonomy release"
                : first.getValue().reason();
        return new Failure("%s %s after %d s. %s"
                .formatted(service.label(), reason, PATIENCE.toSeconds(), LogTail.of(home.log(service))));
    }
}
