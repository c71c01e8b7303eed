package dev.skillsgap.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Who is told by webhooks: remembers what came, and how it was answered. */
public final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final ToIntFunction<Message> status;

    /**
     * What came.
     *
     * @param headers by their names in lower case
     */
    public record Message(Map<String, String> headers, String body) {

        public String id() {
            return headers.get("webhook-id");
        }
    }

    /** Answers each message with a status. */
    public Receiver(ToIntFunction<Message> status) throws IOException {
        this.status = status;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> header.getValue().getFirst()));
        var message = new Message(headers, new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        messages.add(message);
        exchange.sendResponseHeaders(status.applyAsInt(message), -1);
        exchange.close();
    }

    public List<Message> messages() {
        return List.copyOf(messages);
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hooks";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
