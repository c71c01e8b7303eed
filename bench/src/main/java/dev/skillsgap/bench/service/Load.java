package dev.skillsgap.bench.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/**
 * Asks the same service again and again, over connections that stay open. It does as little as a client can, for it takes
 * its time from the same processors.
 *
 * @param clients that ask at the same time, each over a connection of its own
 */
record Load(int port, String token, int clients) {

    private static final int OK = 200;

    /**
     * How many answers a second.
     *
     * @param path of each request, from 0 to {@code requests - 1}
     */
    double perSecond(int requests, IntFunction<String> path) throws InterruptedException {
        return requests / timed(requests, path, new long[requests]);
    }

    /**
     * Asks, and notes what each answer took.
     *
     * @param path of each request, from 0 to {@code requests - 1}
     * @param nanos what the request took, in nanoseconds; filled
     * @return seconds that it took in all
     */
    double timed(int requests, IntFunction<String> path, long[] nanos) throws InterruptedException {
        var begun = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var all = new ArrayList<Callable<Void>>();
            for (int client = 0; client < clients; client++) {
                var first = client;
                all.add(() -> {
                    try (var connection = new Connection()) {
                        for (int request = first; request < requests; request += clients) {
                            var asked = System.nanoTime();
                            connection.get(path.apply(request));
                            nanos[request] = System.nanoTime() - asked;
                        }
                    }
                    return null;
                });
            }
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** The body of one answer. */
    byte[] get(String path) throws IOException {
        try (var connection = new Connection()) {
            return connection.get(path);
        }
    }

    private final class Connection implements AutoCloseable {

        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        private final InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);

        private Connection() throws IOException {
            socket.setTcpNoDelay(true);
        }

        private byte[] get(String path) throws IOException {
            var request =
                    "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n".formatted(path, token);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            var status = line();
            if (Integer.parseInt(status.substring(9, 12)) != OK) {
                throw new IOException(path + " is answered with " + status);
            }
            int length = -1;
            for (var header = line(); !header.isEmpty(); header = line()) {
                if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
            }
            return length < 0 ? chunks() : in.readNBytes(length);
        }

        /** A body whose length is not said beforehand. */
        private byte[] chunks() throws IOException {
            var body = new ByteArrayOutputStream();
            int length;
            do {
                length = Integer.parseInt(line(), 16);
                body.write(in.readNBytes(length));
                line();
            } while (length > 0);
            return body.toByteArray();
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (int read = in.read(); read != '\n'; read = in.read()) {
                if (read < 0) {
                    throw new IOException("The connection was closed");
                }
                if (read != '\r') {
                    line.append((char) read);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
