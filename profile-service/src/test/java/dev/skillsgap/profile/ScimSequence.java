package dev.skillsgap.profile;

import static dev.skillsgap.profile.ScimApi.scim;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a provider sends for one person, recorded as a text: requests, and what they have to be answered with. */
final class ScimSequence {

    private static final String BASE = "/scim/v2";
    private static final Pattern REQUEST = Pattern.compile(
            "(?<method>[A-Z]+) (?<address>\\S+)\n(?:(?<body>\\{.*})\n)?> (?<codes>[0-9]+(?: or [0-9]+)*)(?:; (?<made>\\w+))?");

    private final String requests;
    private final Map<String, String> known;

    /**
     * A sequence that has not begun.
     *
     * @param known what stands in braces in it
     */
    ScimSequence(String file, Map<String, String> known) throws IOException {
        try (var in = Objects.requireNonNull(ScimSequence.class.getResourceAsStream("/scim/" + file))) {
            this.requests = new String(in.readAllBytes(), UTF_8);
        }
        this.known = new HashMap<>(known);
    }

    /** Sends all of it; answers what became known. */
    Map<String, String> play() {
        var request = REQUEST.matcher(requests);
        int sent = 0;
        while (request.find()) {
            send(request);
            sent++;
        }
        assertEquals(requests.lines().filter(line -> line.startsWith("> ")).count(), sent);
        return known;
    }

    private void send(Matcher request) {
        var address = filled(request.group("address"));
        var answer =
                call(request.group("method"), address, filled(Objects.requireNonNullElse(request.group("body"), "")));
        assertTrue(
                List.of(request.group("codes").split(" or ", -1)).contains(String.valueOf(answer.statusCode())),
                () -> address + " → " + answer.statusCode() + " " + answer.asString());
        var made = request.group("made");
        if (made != null) {
            known.put(made, answer.statusCode() == 201 ? answer.path("id") : userThere());
        }
    }

    private String userThere() {
        var found = call("GET", filled("/Users?filter=userName%20eq%20%22{name}%22"), "");
        return found.jsonPath().getString("Resources[0].id");
    }

    private static Response call(String method, String address, String body) {
        var request = scim().urlEncodingEnabled(false);
        var answer = (body.isEmpty() ? request : request.body(body)).request(method, BASE + address);
        assertTrue(answer.contentType().startsWith("application/scim+json"), answer::asString);
        return answer;
    }

    private String filled(String text) {
        var filled = text;
        for (var value : known.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
