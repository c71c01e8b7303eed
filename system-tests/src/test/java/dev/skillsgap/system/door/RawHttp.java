package dev.skillsgap.system.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sends bytes as they are: what a well-behaved client would not send. */
public final class RawHttp {

    static final String LINE = "\r\n";

    private static final int PATIENCE_MS = 40_000;

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    /** An answer; status 0 when the connection was closed without one. */
    public record Answer(int status, Map<String, String> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name, "none");
        }
    }

    /** A request: line, header fields and body, of which the length is said. */
    static byte[] request(String line, List<String> headers, byte[] body) {
        var length = body.length == 0 ? "" : "Content-Length: " + body.length + LINE;
        var head = line + " HTTP/1.1" + LINE
                + String.join("", headers.stream().map(header -> header + LINE).toList()) + length + "Connection: close"
                + LINE + LINE;
        return join(head.getBytes(UTF_8), body);
    }

    static byte[] join(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    Answer send(byte[] bytes) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return answer(socket.getInputStream());
        }
    }

    /** Reads one answer of a connection that may stay open. */
    public static Answer answer(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith(LINE + LINE)) {
            int next = in.read();
            if (next < 0) {
                return new Answer(0, Map.of(), "");
            }
            head.write(next);
        }
        var lines = head.toString(ISO_8859_1).lines().toList();
        var headers = lines.stream()
                .skip(1)
                .filter(line -> line.contains(":"))
                .map(line -> line.split(":\\s*", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> pair[1],
                        (one, other) -> one + "," + other,
                        () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));
        if (headers.getOrDefault("Transfer-Encoding", "").equals("chunked")) {
            return new Answer(status(lines), headers, chunked(in));
        }
        var length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        return new Answer(status(lines), headers, new String(in.readNBytes(length), UTF_8));
    }

    private static int status(List<String> head) {
        return Integer.parseInt(head.getFirst().split(" ", 3)[1]);
    }

    private static String chunked(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
            body.write(in.readNBytes(size));
            in.readNBytes(LINE.length());
        }
        return body.toString(UTF_8);
    }

    private static int chunkSize(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.isEmpty() ? 0 : Integer.parseInt(line.toString().strip(), 16);
    }
}
