package dev.skillsgap.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Whether the broker answers, and what waits to be sent to it. Always up: without the broker a service goes on
 * answering and accepting, so nobody gains by turning requests away from it.
 */
@Readiness
@ApplicationScoped
class BrokerCheck implements HealthCheck {

    private static final int TIMEOUT_MS = 300;

    private final List<String> addresses;
    private final Relay relay;
    private @Nullable Instant awaySince;

    BrokerCheck(@Identifier("default-kafka-broker") Map<String, Object> clientConfig, Relay relay) {
        this.addresses = Arrays.asList(
                String.valueOf(clientConfig.get("bootstrap.servers")).split(","));
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        var backlog = relay.backlog();
        return HealthCheckResponse.named("broker")
                .up()
                .withData("broker", state())
                .withData("outboxRowsWaiting", backlog.rows())
                .withData("outboxOldestAgeSeconds", Math.round(backlog.oldestAgeSeconds()))
                .build();
    }

    private synchronized String state() {
        var failingSince = relay.failingSince();
        if (addresses.stream().anyMatch(BrokerCheck::listens)) {
            awaySince = null;
            return failingSince == null ? "answers" : "takes nothing since " + seconds(failingSince);
        }
        awaySince = Stream.of(awaySince, failingSince)
                .filter(since -> since != null)
                .min(Instant::compareTo)
                .orElseGet(Instant::now);
        return "away since " + seconds(awaySince);
    }

    private static boolean listens(String address) {
        var colon = address.lastIndexOf(':');
        try (var socket = new Socket()) {
            var port = Integer.parseInt(address.substring(colon + 1).strip());
            socket.connect(
                    new InetSocketAddress(
                            address.substring(0, Math.max(0, colon)).strip(), port),
                    TIMEOUT_MS);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Instant seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
