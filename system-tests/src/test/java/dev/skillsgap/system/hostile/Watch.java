package dev.skillsgap.system.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skillsgap.system.door.RawHttp;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Sends what means harm, and looks at what becomes of it. */
final class Watch {

    /** In which a refusal has to be there, from the first byte that is more than may be sent. */
    static final Duration AT_ONCE = Duration.ofSeconds(1);

    /** A slow machine is no slow refusal: the quickest of so many counts. */
    private static final int TRIES = 3;

    private static final int PATIENCE_MS = 20_000;

    private Watch() {}

    /**
     * How an attack was answered.
     *
     * @param status 0 where the connection was closed without a word
     */
    record Seen(String what, boolean isText, int status, double seconds) {

        private static final int REFUSED = 400;
        private static final int OUR_FAULT = 500;

        /** What is wrong about that; nothing where it was refused at once. */
        String fault() {
            if (seconds > AT_ONCE.toMillis() / 1e3) {
                return "%s took %.2f s to be refused (%d)".formatted(what, seconds, status);
            }
            var mayBe = (status >= REFUSED && status < OUR_FAULT) || (isText && status == 200);
            return mayBe ? "" : "%s was answered %d".formatted(what, status);
        }
    }

    /** Sends it, and again where it is not refused at once. */
    static Seen send(Attack attack, int port) {
        Seen best = null;
        for (int i = 0; i < TRIES && (best == null || best.seconds() > AT_ONCE.toMillis() / 1e3); i++) {
            var seen = once(attack, port);
            best = best == null || seen.seconds() < best.seconds() ? seen : best;
        }
        return best;
    }

    private static Seen once(Attack attack, int port) {
        var begun = new AtomicLong(System.nanoTime());
        int status;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            Thread.ofVirtual().start(() -> write(attack, socket, begun)); // It ends with the connection.
            status = RawHttp.answer(socket.getInputStream()).status();
        } catch (IOException e) {
            status = 0;
        }
        var seconds = (System.nanoTime() - begun.get()) / 1e9;
        return new Seen(attack.service().label() + ": " + attack.what(), attack.isText(), status, seconds);
    }

    private static void write(Attack attack, Socket socket, AtomicLong begun) {
        try {
            var out = socket.getOutputStream();
            out.write(attack.head().getBytes(UTF_8));
            attack.body().write(new Counted(out, attack.allowed(), begun));
            out.flush();
        } catch (IOException e) {
            // It was refused before it was sent to its end.
        }
    }

    /** Time begins when more is sent than is allowed. */
    private static final class Counted extends FilterOutputStream {

        private final long allowed;
        private final AtomicLong begun;
        private long sent;

        Counted(OutputStream out, long allowed, AtomicLong begun) {
            super(out);
            this.allowed = allowed;
            this.begun = begun;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (sent <= allowed && sent + length > allowed) {
                begun.set(System.nanoTime());
            }
            sent += length;
            out.write(bytes, offset, length);
        }
    }

    /** From now on {@link #peakBytes} tells of what is to come. */
    static void forgetPeak(long pid) {
        try {
            Files.writeString(Path.of("/proc", String.valueOf(pid), "clear_refs"), "5");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The most memory that a process had resident at once. */
    static long peakBytes(long pid) {
        return status(pid, "VmHWM:");
    }

    static long residentBytes(long pid) {
        return status(pid, "VmRSS:");
    }

    private static long status(long pid, String line) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(one -> one.startsWith(line))
                    .mapToLong(one -> Long.parseLong(one.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
