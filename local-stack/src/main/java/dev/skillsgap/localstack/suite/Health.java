package dev.skillsgap.localstack.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * What a service says of its readiness.
 *
 * @param answers whether it answers at all
 * @param down names of the checks that hold it back
 * @param release newest taxonomy release it knows; 0 when it knows none or does not say
 */
public record Health(boolean answers, List<String> down, long release) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TIMEOUT_MS = 2_000;
    /** No answer. */
    public static final Health SILENT = new Health(false, List.of(), 0);

    /** Asks the service on this port. */
    public static Health at(int port) {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/q/health/ready")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(TIMEOUT_MS);
            connection.setReadTimeout(TIMEOUT_MS);
            var healthy = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            try (var body = healthy ? connection.getInputStream() : connection.getErrorStream()) {
                return body == null ? SILENT : of(JSON.readTree(body));
            }
        } catch (IOException e) {
            return SILENT;
        }
    }

    private static Health of(JsonNode answer) {
        var down = new ArrayList<String>();
        long release = 0;
        for (var check : answer.path("checks")) {
            var name = check.path("name").asText();
            if (!check.path("status").asText().equals("UP")) {
                down.add(name);
            }
            if (name.equals("taxonomy")) {
                release = check.path("data").path("release").asLong();
            }
        }
        return new Health(true, down, release);
    }

    public boolean ready() {
        return answers && down.isEmpty();
    }

    /** Why it is not ready; empty when it is. */
    public String reason() {
        if (!answers) {
            return "does not answer yet";
        }
        return down.isEmpty() ? "" : "waits for " + String.join(", ", down);
    }
}
