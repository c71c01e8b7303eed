package dev.skillsgap.system.hostile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Somebody who asks a service something harmless, again and again. */
final class Neighbour implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PAUSE_MS = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final HttpRequest request;
    private final List<String> refused = new ArrayList<>();
    private final List<Double> seconds = new ArrayList<>();
    private final Thread asking;
    private volatile boolean goesOn = true;

    Neighbour(String url, String token) {
        this.url = url;
        this.request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE)
                .build();
        this.asking = Thread.ofPlatform().start(this::ask);
    }

    private void ask() {
        try {
            while (goesOn) {
                var begun = System.nanoTime();
                var answer = client.send(request, BodyHandlers.discarding());
                if (answer.statusCode() != 200) {
                    refused.add("%s answered %d".formatted(url, answer.statusCode()));
                }
                seconds.add((System.nanoTime() - begun) / 1e9);
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            }
        } catch (IOException e) {
            refused.add("%s: %s".formatted(url, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it; what is wrong about the answers it got, nothing where each came in time. */
    List<String> faults(Duration inTime) {
        close();
        var faults = new ArrayList<>(refused);
        if (seconds.isEmpty() || slowest() > inTime.toMillis() / 1e3) {
            faults.add("%s: of %d answers the slowest took %.2f s".formatted(url, seconds.size(), slowest()));
        }
        return faults;
    }

    double slowest() {
        return seconds.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    int answers() {
        return seconds.size();
    }

    @Override
    public void close() {
        goesOn = false;
        try {
            asking.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
