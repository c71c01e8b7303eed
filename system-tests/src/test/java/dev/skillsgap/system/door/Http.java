package dev.skillsgap.system.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends requests as they are, from an address of this machine. */
final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client;

    private Http(HttpClient client) {
        this.client = client;
    }

    static Http client() {
        return new Http(HttpClient.newBuilder().version(Version.HTTP_1_1).build());
    }

    /** Looks to the services like another machine: 127.0.0.2 and so on are all this one. */
    static Http from(String loopbackAddress) throws IOException {
        return new Http(HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .localAddress(InetAddress.getByName(loopbackAddress))
                .build());
    }

    /** A request in the making; without a token when it is null. */
    record Request(String method, String url, String token, String contentType, String body, String accept) {

        static Request of(String method, String url, String token) {
            return new Request(method, url, token, "application/json", "", "*/*");
        }

        Request token(String other) {
            return new Request(method, url, other, contentType, body, accept);
        }

        /** JSON, or a form as doors.md has it. */
        Request body(String text) {
            var type = text.startsWith("--door") ? "multipart/form-data; boundary=door" : contentType;
            return new Request(method, url, token, type, text, accept);
        }

        Request contentType(String type) {
            return new Request(method, url, token, type, body, accept);
        }

        Request accept(String type) {
            return new Request(method, url, token, contentType, body, type);
        }
    }

    HttpResponse<String> send(Request request) {
        var builder = HttpRequest.newBuilder(URI.create(request.url()))
                .timeout(PATIENCE)
                .header("Accept", request.accept());
        if (request.token() != null) {
            builder.header("Authorization", "Bearer " + request.token());
        }
        if (request.body().isEmpty()) {
            builder.method(request.method(), BodyPublishers.noBody());
        } else {
            builder.header("Content-Type", request.contentType())
                    .method(request.method(), BodyPublishers.ofString(request.body()));
        }
        try {
            return client.send(builder.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.url(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
