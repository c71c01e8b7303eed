package dev.skillsgap.recommendation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** Who is told by webhooks: a real HTTP server that remembers what it got, and answers as a test wants it. */
final class Receiver implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile UnaryOperator<Reply> reply = UnaryOperator.identity();

    /** What came. */
    record Got(Headers headers, String body) {

        JsonNode json() {
            return Golden.parse(body);
        }

        String person() {
            return json().at("/data/person").asText();
        }

        String header(String name) {
            return headers.getFirst(name);
        }
    }

    /** What is answered: 200, where the test says nothing else. */
    record Reply(Got to, int status, String header, String value) {

        Reply with(int other) {
            return new Reply(to, other, header, value);
        }

        Reply with(int other, String name, String content) {
            return new Reply(to, other, name, content);
        }
    }

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var message = new Got(exchange.getRequestHeaders(), body);
        got.add(message);
        var answer = reply.apply(new Reply(message, 200, "Content-Type", "text/plain"));
        exchange.getResponseHeaders().add(answer.header(), answer.value());
        exchange.sendResponseHeaders(answer.status(), -1);
        exchange.close();
    }

    /** Answers otherwise from now on; may wait before it does. */
    Receiver answering(UnaryOperator<Reply> otherwise) {
        reply = otherwise;
        return this;
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hooks?tenant=1";
    }

    /** All that came about somebody, once there is as much. */
    List<Got> awaitAbout(String person, int count) {
        await().atMost(PATIENCE).until(() -> about(person).size() >= count);
        return about(person);
    }

    List<Got> about(String person) {
        return got.stream().filter(message -> message.person().equals(person)).toList();
    }

    /** All that came of a type, once there is as much. */
    List<Got> awaitOf(String type, int count) {
        await().atMost(PATIENCE).until(() -> of(type).size() >= count);
        return of(type);
    }

    private List<Got> of(String type) {
        return got.stream()
                .filter(message -> message.json().at("/type").asText().equals(type))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
