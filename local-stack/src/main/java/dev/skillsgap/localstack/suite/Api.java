package dev.skillsgap.localstack.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The REST API of the running suite, called with a bearer token. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CONNECT_TIMEOUT_MS = 30_000;

    /** Publishing a whole framework takes this long on a slow machine. */
    private static final int READ_TIMEOUT_MS = 300_000;

    static {
        // Else a POST whose answer is late is sent once more, unasked.
        System.setProperty("sun.net.http.retryPost", "false");
    }

    private final Ports ports;
    private final String token;

    public Api(Ports ports, String token) {
        this.ports = ports;
        this.token = token;
    }

    /** What came back; the body is missing where there was none, or no JSON. */
    public record Answer(int status, JsonNode body) {

        public boolean ok() {
            return status / 100 == 2;
        }

        /** The problem's own words, and where in what was sent it is. */
        public String problem() {
            var place = body.path("errors").path(0).path("pointer").asText();
            return "%d %s%s. %s"
                    .formatted(
                            status,
                            body.path("title").asText(),
                            place.isEmpty() ? "" : ", at " + place,
                            body.path("detail").asText())
                    .strip();
        }
    }

    public Answer get(Part service, String path) {
        return send("GET", service, path, (Object) null);
    }

    public Answer put(Part service, String path) {
        return send("PUT", service, path, (Object) null);
    }

    public Answer put(Part service, String path, Object body) {
        return send("PUT", service, path, body);
    }

    public Answer post(Part service, String path, Object body) {
        return send("POST", service, path, body);
    }

    /** A form of files and of fields; the files are streamed. */
    public Answer post(Part service, String path, Map<String, Path> files, Map<String, String> fields) {
        var form = new Form(files, fields);
        return send("POST", service, path, form::send);
    }

    private Answer send(String method, Part service, String path, @Nullable Object body) {
        return send(method, service, path, connection -> {
            if (body != null) {
                connection.setRequestProperty("Content-Type", "application/json");
                connection.setDoOutput(true);
                connection.getOutputStream().write(JSON.writeValueAsBytes(body));
            }
        });
    }

    /** Writes the body of a request. */
    private interface Body {
        void send(HttpURLConnection connection) throws IOException;
    }

    /** With the old client on purpose: the new one prepares for TLS first, which costs more than all our calls. */
    private Answer send(String method, Part service, String path, Body body) {
        var url = "http://127.0.0.1:%d/api/v1%s".formatted(ports.of(service), path);
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setRequestMethod(method);
            connection.setRequestProperty("Authorization", "Bearer " + token);
            connection.setConnectTimeout(CONNECT_TIMEOUT_MS);
            connection.setReadTimeout(READ_TIMEOUT_MS);
            body.send(connection);
            var status = connection.getResponseCode();
            return new Answer(status, json(status < 400 ? connection.getInputStream() : connection.getErrorStream()));
        } catch (IOException e) {
            throw new Failure("%s does not answer %s %s".formatted(service.label(), method, path), e);
        }
    }

    private static JsonNode json(@Nullable InputStream body) throws IOException {
        if (body == null) {
            return MissingNode.getInstance();
        }
        try (body) {
            var bytes = body.readAllBytes();
            return bytes.length == 0 ? MissingNode.getInstance() : parsed(bytes);
        }
    }

    private static JsonNode parsed(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
