package dev.skillsgap.system.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skillsgap.localstack.suite.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A request that means harm. Its body is made while it is sent: it may be larger than the memory.
 *
 * @param isText whether it is harmful only where a text is taken for more: then it may find nothing, too
 * @param allowed bytes of the body that others may send too: only behind them it can be seen what it is
 * @param head line and header fields
 */
record Attack(String what, Part service, boolean isText, long allowed, String head, Body body) {

    private static final int HUGE = 100 << 20;
    private static final long NONE_ALLOWED = 0;

    private static final String BOUNDARY = "hostile";

    /** In parts, so that nobody has to hold it. */
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    private static final Body NONE = out -> {};

    /** Harm in the address. */
    static Attack address(String what, Part service, String line, String token) {
        return new Attack(what, service, false, NONE_ALLOWED, head(line, token, ""), NONE);
    }

    /** Harm in the address, where any text may stand. */
    static Attack text(String what, Part service, String line, String token) {
        return new Attack(what, service, true, NONE_ALLOWED, head(line, token, ""), NONE);
    }

    static Attack json(String what, Part service, String line, String token, String json) {
        var bytes = json.getBytes(UTF_8);
        return new Attack(
                what,
                service,
                false,
                NONE_ALLOWED,
                head(line, token, "Content-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n"),
                out -> out.write(bytes));
    }

    /** A body that pauses in its middle, and is refused only at its end. */
    static Attack slow(Part service, String line, String token, Duration pause) {
        return new Attack(
                "a body with a pause",
                service,
                false,
                NONE_ALLOWED,
                head(line, token, "Content-Type: application/json\r\nContent-Length: 2\r\n"),
                out -> {
                    out.write('[');
                    out.flush();
                    LockSupport.parkNanos(pause.toNanos());
                    out.write(']');
                });
    }

    /** JSON of 100 MB: one text. */
    static Attack huge(Part service, String line, String token, boolean chunked) {
        var type = "Content-Type: application/json\r\n";
        return chunked
                ? new Attack(
                        "100 MB in chunks",
                        service,
                        false,
                        NONE_ALLOWED,
                        head(line, token, type + "Transfer-Encoding: chunked\r\n"),
                        out -> chunks("{\"name\": \"", out))
                : new Attack(
                        "100 MB",
                        service,
                        false,
                        NONE_ALLOWED,
                        head(line, token, type + "Content-Length: " + HUGE + "\r\n"),
                        out -> fill("{\"name\": \"", HUGE, out));
    }

    /**
     * A form with a file of 100 MB.
     *
     * @param allowed bytes of a form there
     */
    static Attack hugeForm(Part service, String line, String token, long allowed, boolean chunked) {
        var type = "Content-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\n";
        var start = new String(part("file", "huge.csv"), UTF_8) + "id,name\n";
        return chunked
                ? new Attack(
                        "a form of 100 MB in chunks",
                        service,
                        false,
                        allowed,
                        head(line, token, type + "Transfer-Encoding: chunked\r\n"),
                        out -> chunks(start, out))
                : new Attack(
                        "a form of 100 MB",
                        service,
                        false,
                        NONE_ALLOWED,
                        head(line, token, type + "Content-Length: " + HUGE + "\r\n"),
                        out -> fill(start, HUGE, out));
    }

    static Attack form(String what, Part service, String line, String token, Field... fields) {
        var body = form(fields);
        return new Attack(
                what,
                service,
                false,
                NONE_ALLOWED,
                head(
                        line,
                        token,
                        "Content-Type: multipart/form-data; boundary=%s\r\nContent-Length: %d\r\n"
                                .formatted(BOUNDARY, body.length)),
                out -> out.write(body));
    }

    /**
     * Of a form.
     *
     * @param fileName null: it is no file
     */
    record Field(String name, String fileName, Harm content) {

        static Field of(String name, String value) {
            return new Field(name, null, new Harm(value.getBytes(UTF_8)));
        }

        static Field file(String fileName, Harm content) {
            return new Field("file", fileName, content);
        }
    }

    private static byte[] form(Field... fields) {
        var form = new ByteArrayOutputStream();
        for (var field : fields) {
            form.writeBytes(part(field.name(), field.fileName()));
            form.writeBytes(field.content().bytes());
            form.writeBytes("\r\n".getBytes(UTF_8));
        }
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return form.toByteArray();
    }

    private static byte[] part(String name, String fileName) {
        var file = fileName == null ? "" : "; filename=\"" + fileName + "\"";
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                .formatted(BOUNDARY, name, file)
                .getBytes(UTF_8);
    }

    private static String head(String line, String token, String fields) {
        return "%s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n%sConnection: close\r\n\r\n"
                .formatted(line, token, fields);
    }

    private static void fill(String start, long bytes, OutputStream out) throws IOException {
        out.write(start.getBytes(UTF_8));
        var filler = "x".repeat(1 << 16).getBytes(UTF_8);
        for (long sent = start.length(); sent < bytes; sent += filler.length) {
            out.write(filler, 0, (int) Math.min(filler.length, bytes - sent));
        }
    }

    private static void chunks(String start, OutputStream out) throws IOException {
        out.write("%x\r\n%s\r\n".formatted(start.length(), start).getBytes(UTF_8));
        var chunk = "10000\r\n%s\r\n".formatted("x".repeat(1 << 16)).getBytes(UTF_8);
        for (long sent = 0; sent < HUGE; sent += 1 << 16) {
            out.write(chunk);
        }
        out.write("0\r\n\r\n".getBytes(UTF_8));
    }
}
