package dev.skillsgap.recommendation.webhook.courier;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import dev.skillsgap.recommendation.webhook.address.Destination;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How messages go over the wire, to a real server with a certificate of a name that no name server knows. */
class PostTest {

    private static final String HOST = "hooks.example.test";
    private static final String PASSWORD = "of-a-test";
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    @TempDir
    static Path directory;

    private static final Vertx VERTX = Vertx.vertx();
    private static final List<String> SEEN = new CopyOnWriteArrayList<>();
    private static HttpsServer server;
    private static HttpClientOptions trusting;

    @BeforeAll
    static void serve() throws Exception {
        var store = directory.resolve("key.p12");
        makeCertificate(store);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(store)));
        server.createContext("/", PostTest::take);
        server.start();
        trusting = new HttpClientOptions()
                .setTrustOptions(new PfxOptions().setPath(store.toString()).setPassword(PASSWORD));
    }

    @AfterAll
    static void stop() {
        server.stop(0);
        VERTX.close();
    }

    @Test
    void goesToTheAddressThatWasJudgedUnderTheNameOfTheHost() {
        var answer = new Post(VERTX, trusting, Duration.ofSeconds(10)).send(to(HOST), Map.of("webhook-id", "7"), "{}");

        assertEquals(202, answer.status());
        assertNull(answer.failure());
        assertEquals(Duration.ofSeconds(30), answer.wish());
        var port = server.getAddress().getPort();
        assertEquals(List.of("%s:%d %s POST /hooks?tenant=1 7 {}".formatted(HOST, port, HOST)), SEEN);
    }

    @Test
    void doesNotBelieveACertificateOfAnotherHost() {
        var answer = new Post(VERTX, trusting, Duration.ofSeconds(10)).send(to("other.example.test"), Map.of(), "{}");

        assertUntrusted(answer);
    }

    @Test
    void doesNotBelieveACertificateThatNobodyVouchesFor() {
        var answer = new Post(VERTX, new HttpClientOptions(), Duration.ofSeconds(10)).send(to(HOST), Map.of(), "{}");

        assertUntrusted(answer);
    }

    @Test
    void givesUpOnAReceiverThatNeverEndsItsHead() throws IOException {
        try (var dripping = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var drip = Thread.ofPlatform().start(() -> drip(dripping));
            var to =
                    new Destination("localhost", dripping.getLocalPort(), false, "/", InetAddress.getLoopbackAddress());
            var began = System.nanoTime();

            var answer = new Post(VERTX, new HttpClientOptions(), TIMEOUT).send(to, Map.of(), "{}");

            assertEquals("No answer within 1 s.", answer.failure());
            assertTrue(System.nanoTime() - began < TIMEOUT.multipliedBy(5).toNanos());
            drip.interrupt();
        }
    }

    private static void assertUntrusted(Post.Answer answer) {
        assertNull(answer.status());
        assertEquals("TLS failed: the certificate has to be valid, trusted and of that host.", answer.failure());
    }

    private static Destination to(String host) {
        var port = server.getAddress().getPort();
        return new Destination(host, port, true, "/hooks?tenant=1", InetAddress.getLoopbackAddress());
    }

    private static void take(HttpExchange exchange) throws IOException {
        var session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
        var asked = ((SNIHostName) session.getRequestedServerNames().getFirst()).getAsciiName();
        var headers = exchange.getRequestHeaders();
        var body = new String(exchange.getRequestBody().readAllBytes(), US_ASCII);
        SEEN.add(String.join(
                " ",
                headers.getFirst("Host"),
                asked,
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers.getFirst("webhook-id"),
                body));
        exchange.getResponseHeaders().add("Retry-After", "30");
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
    }

    private static void drip(ServerSocket listening) {
        try (var connection = listening.accept()) {
            connection.getOutputStream().write("HTTP/1.1 200 OK\r\n".getBytes(US_ASCII));
            while (!Thread.interrupted()) {
                connection.getOutputStream().write("X-More: a\r\n".getBytes(US_ASCII));
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void makeCertificate(Path store) throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + HOST,
                        "-ext",
                        "san=dns:" + HOST,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        assertEquals(0, made.waitFor(), () -> "keytool failed");
    }

    private static SSLContext context(Path store) throws Exception {
        var keys = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(store)) {
            keys.load(file, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
