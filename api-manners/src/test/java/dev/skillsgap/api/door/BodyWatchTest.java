package dev.skillsgap.api.door;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over a connection, with a server that answers long after a body has to be there. */
class BodyWatchTest {

    private static final Duration FOR_THE_BODY = Duration.ofMillis(200);
    private static final Duration FOR_THE_ANSWER = Duration.ofMillis(800);

    private final CountDownLatch headIsHere = new CountDownLatch(1);
    private Vertx vertx;
    private HttpServer server;

    @BeforeEach
    void serve() throws Exception {
        vertx = Vertx.vertx();
        var router = Router.router(vertx);
        router.route().handler(this::answerLate);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    /** Reads the body as blocking endpoints do: what was announced, and no further. */
    private void answerLate(RoutingContext request) {
        BodyWatch.begin(request, FOR_THE_BODY);
        headIsHere.countDown();
        request.request().handler(part -> request.request().pause());
        request.vertx().setTimer(FOR_THE_ANSWER.toMillis(), late -> {
            if (!request.response().closed()) {
                request.end("late");
            }
        });
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    private String answer(String body) throws IOException, InterruptedException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
            var out = socket.getOutputStream();
            out.write("POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 6\r\n\r\n"
                    .getBytes(US_ASCII));
            out.flush();
            headIsHere.await(); // The body comes in a packet of its own.
            out.write(body.getBytes(US_ASCII));
            out.flush();
            var answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            return answer.substring(0, answer.indexOf('\r'));
        }
    }

    @Test
    void letsAnAnswerTakeItsTimeOnceTheBodyIsHere() throws Exception {
        assertEquals("HTTP/1.1 200 OK", answer("abcdef"));
    }

    @Test
    void saysSoWhereTheBodyDoesNotArrive() throws Exception {
        assertEquals("HTTP/1.1 408 Request Timeout", answer("abc"));
    }
}
