package dev.skillsgap.system.door;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.skillsgap.system.door.Served.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Everything wrong that can be asked of an operation, one fault at a time. */
final class Malformed {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, byte[]> requests = new LinkedHashMap<>();
    private final Operation operation;
    private final String address;
    private final String body;
    private final List<String> head;

    /**
     * For one operation.
     *
     * @param address a good address
     * @param body a good body; empty for none
     */
    Malformed(Operation operation, String address, String body, String token) {
        this.operation = operation;
        this.address = address;
        this.body = body;
        this.head = List.of("Host: localhost", "Authorization: Bearer " + token);
    }

    /** By what is wrong with them. */
    Map<String, byte[]> requests() throws JsonProcessingException {
        addresses();
        headers();
        if (!body.isEmpty()) {
            bodies();
        }
        return requests;
    }

    private void addresses() {
        for (var parameter : operation.parameters("path")) {
            for (var segment : Faults.SEGMENTS) {
                var path =
                        operation.path().replace("{" + parameter + "}", segment).replaceAll("\\{\\w+}", "x");
                add("path %s=%s".formatted(parameter, segment), operation.method() + " " + path, head, body);
            }
        }
        var queries = new ArrayList<>(operation.parameters("query"));
        queries.add("unheardOf");
        for (var parameter : queries) {
            for (var value : Faults.VALUES) {
                var separator = address.contains("?") ? "&" : "?";
                add(
                        "query %s=%s".formatted(parameter, value),
                        operation.method() + " " + address + separator + parameter + "=" + value,
                        head,
                        body);
            }
        }
        for (var method : Faults.METHODS) {
            add(
                    "method " + method,
                    method + " " + operation.path().replaceAll("\\{\\w+}", "no-such-thing"),
                    head,
                    "{}");
        }
    }

    private void headers() {
        for (var header : Faults.HEADERS) {
            var method = operation.method() + " " + operation.path().replaceAll("\\{\\w+}", "no-such-thing");
            add("header " + header, method, with(header), body);
        }
        add("no host", operation.method() + " " + address, head.subList(1, 2), body);
        add("two hosts", operation.method() + " " + address, with("Host: other"), body);
    }

    private void bodies() throws JsonProcessingException {
        var line = operation.method() + " " + address;
        for (var type : Faults.TYPES) {
            requests.put("type " + type, RawHttp.request(line, with("Content-Type: " + type), body.getBytes(UTF_8)));
        }
        for (var bad : Faults.BODIES) {
            add("body " + bad, line, head, bad);
        }
        add("no body", line, head, "");
        requests.put(
                "body in UTF-16",
                RawHttp.request(line, with("Content-Type: application/json"), body.getBytes(UTF_16LE)));
        requests.put("body of bad UTF-8", RawHttp.request(line, with("Content-Type: application/json"), new byte[] {
            '{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'
        }));
        requests.put(
                "body in gzip that is none",
                RawHttp.request(
                        line,
                        List.of(head.get(0), head.get(1), "Content-Type: application/json", "Content-Encoding: gzip"),
                        body.getBytes(UTF_8)));
        if (body.startsWith("--door")) {
            forms(line);
        } else {
            fields(line);
        }
    }

    private void forms(String line) {
        for (var type : List.of("; boundary=door", "", "; boundary=", "; boundary=other")) {
            for (var bad : Faults.FORMS) {
                requests.put(
                        "form%s %s".formatted(type, bad),
                        RawHttp.request(line, with("Content-Type: multipart/form-data" + type), bad.getBytes(UTF_8)));
            }
        }
    }

    private void fields(String line) throws JsonProcessingException {
        var good = (ObjectNode) JSON.readTree(body);
        for (var field : fields(good)) {
            for (var value : Faults.FIELD_VALUES) {
                var bad = good.deepCopy().set(field, JSON.getNodeFactory().rawValueNode(new RawValue(value)));
                add("field %s=%s".formatted(field, value), line, head, JSON.writeValueAsString(bad));
            }
        }
    }

    private List<String> fields(JsonNode good) {
        return StreamSupport.stream(((Iterable<String>) good::fieldNames).spliterator(), false)
                .toList();
    }

    private List<String> with(String header) {
        var all = new ArrayList<>(head);
        all.add(header);
        return all;
    }

    private void add(String fault, String line, List<String> headers, String json) {
        var all = new ArrayList<>(headers);
        if (!json.isEmpty()) {
            all.add("Content-Type: application/json");
        }
        requests.put(
                fault.length() > 80 ? fault.substring(0, 80) + "… of " + fault.length() : fault,
                RawHttp.request(line, all, json.getBytes(UTF_8)));
    }
}
