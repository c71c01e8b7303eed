package dev.skillsgap.localstack.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/**
 * A form in multipart/form-data.
 *
 * @param files by the name of the field
 * @param fields what else it says, by name
 */
record Form(Map<String, Path> files, Map<String, String> fields) {

    /** Streams it: the files may be larger than the memory. */
    void send(HttpURLConnection connection) throws IOException {
        var boundary = UUID.randomUUID().toString();
        connection.setRequestProperty("Content-Type", "multipart/form-data; boundary=" + boundary);
        connection.setDoOutput(true);
        var said = new StringBuilder();
        fields.forEach((name, value) -> said.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        var rest = said.append("--%s--\r\n".formatted(boundary)).toString().getBytes(UTF_8);
        long length = rest.length;
        for (var file : files.entrySet()) {
            length += head(boundary, file).length + Files.size(file.getValue()) + 2;
        }
        connection.setFixedLengthStreamingMode(length);
        try (var out = connection.getOutputStream()) {
            for (var file : files.entrySet()) {
                send(boundary, file, out);
            }
            out.write(rest);
        }
    }

    private static void send(String boundary, Map.Entry<String, Path> file, OutputStream out) throws IOException {
        out.write(head(boundary, file));
        Files.copy(file.getValue(), out);
        out.write("\r\n".getBytes(UTF_8));
    }

    private static byte[] head(String boundary, Map.Entry<String, Path> file) {
        return """
                --%s\r
                Content-Disposition: form-data; name="%s"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(boundary, file.getKey(), fileName(file.getValue())).getBytes(UTF_8);
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName()).replaceAll("[\"\\r\\n]", "_");
    }
}
