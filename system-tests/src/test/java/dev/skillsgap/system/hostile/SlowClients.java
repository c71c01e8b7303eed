package dev.skillsgap.system.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A caller who sends many bodies letter by letter, and many header fields of which none comes to an end. */
final class SlowClients implements AutoCloseable {

    /** More than there are threads. */
    static final int EACH = 250;

    private static final int PAUSE_MS = 200;

    private final List<Socket> sockets = new ArrayList<>();
    private final Thread dripping;
    private volatile boolean goesOn = true;
    private volatile int open = 2 * EACH;

    /** @param lines of the request, and of its header fields */
    SlowClients(int port, List<String> lines) throws IOException {
        var head = lines.getFirst() + " HTTP/1.1\r\nHost: x\r\n" + lines.getLast() + "\r\n";
        for (int i = 0; i < EACH; i++) {
            open(port, head);
            open(port, head + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
        }
        dripping = Thread.ofPlatform().start(this::drip);
    }

    private void open(int port, String start) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write(start.getBytes(UTF_8));
        sockets.add(socket);
    }

    private void drip() {
        try {
            while (goesOn) {
                sockets.removeIf(socket -> !takes(socket));
                open = sockets.size();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean takes(Socket socket) {
        try {
            socket.getOutputStream().write(' ');
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits until all those were cut off, or refused, that send bodies. */
    void awaitEnd() {
        Awaitility.await("all bodies that drip are cut off")
                .atMost(Duration.ofSeconds(15))
                .until(() -> open <= EACH);
    }

    @Override
    public void close() throws IOException {
        goesOn = false;
        try {
            dripping.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        for (var socket : sockets) {
            socket.close();
        }
    }
}
