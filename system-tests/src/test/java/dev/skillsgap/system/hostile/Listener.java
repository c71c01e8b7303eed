package dev.skillsgap.system.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** An address that nobody has a reason to ask; counts who does. */
final class Listener implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger asked = new AtomicInteger();

    Listener() throws IOException {
        Thread.ofVirtual().start(this::count);
    }

    private void count() {
        try {
            while (true) {
                var connection = server.accept();
                asked.incrementAndGet();
                connection.close();
            }
        } catch (IOException e) {
            // It is closed.
        }
    }

    String url() {
        return "http://localhost:" + server.getLocalPort() + "/";
    }

    int asked() {
        return asked.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
