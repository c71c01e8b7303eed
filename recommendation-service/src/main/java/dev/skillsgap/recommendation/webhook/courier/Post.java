package dev.skillsgap.recommendation.webhook.courier;

import dev.skillsgap.recommendation.webhook.WebhookConfig;
import dev.skillsgap.recommendation.webhook.address.Destination;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Sends a message to where it was resolved to, and nowhere else: a redirect is an answer like any other. */
@ApplicationScoped
class Post {

    private static final int CONNECT_S = 5;
    private static final int MANY = 10_000;

    private final HttpClient http;
    private final Duration timeout;

    @Inject
    Post(Vertx vertx, WebhookConfig config) {
        this(vertx, new HttpClientOptions(), config.timeout());
    }

    Post(Vertx vertx, HttpClientOptions options, Duration timeout) {
        this.http = vertx.createHttpClient(options.setConnectTimeout(CONNECT_S * 1_000)
                .setSslHandshakeTimeout(CONNECT_S)
                .setKeepAlive(false)
                .setMaxPoolSize(MANY) // How much is sent at once is the courier's to say.
                .setTracingPolicy(
                        TracingPolicy.IGNORE)); // Receivers are not told our traces, nor traces their addresses.
        this.timeout = timeout;
    }

    /**
     * What came back.
     *
     * @param status null where nothing did
     * @param failure why nothing did
     * @param wish how long the receiver asks to be left alone
     */
    record Answer(@Nullable Integer status, @Nullable String failure, Duration wish) {

        static Answer none(String why) {
            return new Answer(null, why, Duration.ZERO);
        }
    }

    /** Sends it and awaits the head of the answer; what else the receiver says is not read. */
    Answer send(Destination to, Map<String, String> headers, String body) {
        var deadlineNs = System.nanoTime() + timeout.toNanos();
        var connecting = http.request(request(to, headers));
        try {
            var request = await(connecting, deadlineNs);
            var answer = await(request.send(Buffer.buffer(body)), deadlineNs);
            return new Answer(answer.statusCode(), null, wish(answer));
        } catch (ExecutionException e) {
            return Answer.none(why(e.getCause()));
        } catch (TimeoutException e) {
            return Answer.none("No answer within %d s.".formatted(timeout.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.none("The service went down meanwhile.");
        } finally {
            // Also of a connection that comes about too late.
            connecting.onSuccess(request -> request.connection().close());
        }
    }

    private static RequestOptions request(Destination to, Map<String, String> headers) {
        var request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(to.address(), to.port())))
                .setHost(to.host())
                .setPort(to.port())
                .setSsl(to.tls())
                .setURI(to.path())
                .setFollowRedirects(false);
        headers.forEach(request::putHeader);
        return request;
    }

    private static <T> T await(Future<T> future, long deadlineNs)
            throws ExecutionException, TimeoutException, InterruptedException {
        return future.toCompletionStage()
                .toCompletableFuture()
                .get(deadlineNs - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    /** A date, as it may also be said, is not read. */
    private static Duration wish(HttpClientResponse answer) {
        var seconds = answer.getHeader("Retry-After");
        return seconds != null && seconds.matches("\\d{1,9}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : Duration.ZERO;
    }

    /** In words that name no address of ours. */
    private static String why(@Nullable Throwable cause) {
        return switch (cause) {
            case ConnectException refused -> "No connection came about within %d s.".formatted(CONNECT_S);
            case SSLException untrusted -> "TLS failed: the certificate has to be valid, trusted and of that host.";
            case null, default -> "The connection ended before an answer came.";
        };
    }
}
