package dev.skillsgap.bench.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Who is told by webhooks. */
final class Listener implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final boolean answers;
    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private volatile CountDownLatch missing = new CountDownLatch(0);

    private Listener(boolean answers) throws IOException {
        this.answers = answers;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    static Listener thatAnswers() throws IOException {
        return new Listener(true);
    }

    static Listener thatNeverAnswers() throws IOException {
        return new Listener(false);
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (answers) {
            exchange.sendResponseHeaders(204, NO_BODY);
            exchange.close();
            if (bodies.put(exchange.getRequestHeaders().getFirst("webhook-id"), body) == null) {
                missing.countDown();
            }
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** Forgets what came; that many messages are to come, each under an id of its own. */
    void expect(int messages) {
        bodies.clear();
        missing = new CountDownLatch(messages);
    }

    void await() throws InterruptedException {
        if (!missing.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("%d messages did not come".formatted(missing.getCount()));
        }
    }

    /** What came last, by id. */
    Map<String, String> bodies() {
        return Map.copyOf(bodies);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
