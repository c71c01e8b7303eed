package dev.skillsgap.localstack.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.skillsgap.localstack.suite.Api;
import dev.skillsgap.localstack.suite.Failure;
import dev.skillsgap.localstack.suite.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * All that the three services hold about a person: asked of each with the caller's token, since no service calls another,
 * and written into one ZIP as JSON and as a page to read.
 */
public final class PersonExport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE = "limit=200";

    private final Api api;

    /** With the token of the person, or of somebody who may see everyone. */
    public PersonExport(Api api) {
        this.api = api;
    }

    /**
     * Writes the ZIP; nothing is written where a service refuses.
     *
     * @throws Failure where a service does not answer, or refuses
     */
    public void write(String person, OutputStream out) throws IOException {
        var all = collect(person);
        try (var zip = new ZipOutputStream(out, UTF_8)) {
            for (var part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey() + ".json"));
                zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(part.getValue()));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("index.html"));
            zip.write(ReadablePage.of(person, all).getBytes(UTF_8));
            zip.closeEntry();
        }
    }

    private Map<String, JsonNode> collect(String person) {
        var all = new LinkedHashMap<String, JsonNode>();
        var export = "/people/%s/export".formatted(person);
        var accesses = "/access-log?%s&person=%s".formatted(PAGE, person);
        all.put("profile", get(Part.PROFILE, export));
        all.put("recommendation", get(Part.RECOMMENDATION, export));
        all.put("skills", get(Part.SKILLS, export));
        all.put("decisions", list(Part.RECOMMENDATION, "/decisions?%s&person=%s".formatted(PAGE, person)));
        all.put("profile-access-log", list(Part.PROFILE, accesses));
        all.put("recommendation-access-log", list(Part.RECOMMENDATION, accesses));
        return all;
    }

    private JsonNode list(Part service, String path) {
        var items = JsonNodeFactory.instance.arrayNode();
        var page = get(service, path);
        page.path("items").forEach(items::add);
        while (page.hasNonNull("next")) {
            page = get(service, path + "&cursor=" + page.path("next").asText());
            page.path("items").forEach(items::add);
        }
        return items;
    }

    private JsonNode get(Part service, String path) {
        var answer = api.get(service, path);
        if (!answer.ok()) {
            throw new Failure("%s answers: %s".formatted(service.label(), answer.problem()));
        }
        return answer.body();
    }
}
