package dev.skillsgap.skills.imports.rsd;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.skillsgap.skills.imports.source.Place;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.Row;
import dev.skillsgap.skills.imports.source.Table;
import dev.skillsgap.skills.imports.source.UnreadableSource;
import dev.skillsgap.skills.taxonomy.Concept;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads descriptors, in CSV by their columns of either edition, in JSON as a list. */
public final class RsdReader {

    private static final int MAX_DEPTH = 16;
    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build());
    private static final List<String> CSV_OTHERS = List.of(
            "Standards",
            "Professional Standards",
            "Certifications",
            "Occupation Major Groups",
            "Detailed Occupations",
            "BLS Major Group",
            "BLS Detailed Occupation",
            "O*NET Job Codes",
            "O*Net Job Codes",
            "O*NET Job Role",
            "Employers",
            "Alignment",
            "Alignment URL");

    private final Reading reading;
    private final RsdSkills skills;

    public RsdReader(Reading reading) {
        this.reading = reading;
        this.skills = new RsdSkills(reading);
    }

    /**
     * Skills.
     *
     * @throws UnreadableSource when there is none in the files, or one of them is damaged
     */
    public Stream<Concept> read() throws IOException {
        reading.files().each(this::file, reading.read());
        if (skills.isEmpty()) {
            throw new UnreadableSource(
                    "There is no descriptor that can be taken: give the CSV export of OSMT, or a JSON list of skills.");
        }
        return skills.concepts();
    }

    private void file(String file, InputStream in) throws IOException {
        var lower = file.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".json") || lower.endsWith(".jsonld")) {
            json(file, in);
        } else if (lower.endsWith(".csv")) {
            csv(file, in);
        } else {
            reading.report().ignore(file);
        }
    }

    /** Tables of occupation codes lie beside the descriptors in OSMT: what names no skill in its first row is none. */
    private void csv(String file, InputStream in) throws IOException {
        var buffered = new BufferedInputStream(in);
        buffered.mark(Short.MAX_VALUE);
        var begin = new String(buffered.readNBytes(Short.MAX_VALUE / 2), UTF_8);
        buffered.reset();
        var names = begin.lines().findFirst().orElse("");
        if (names.contains("RSD Name")) {
            table(file, buffered, "RSD Name", "Skill Statement");
        } else if (names.contains("Skill Name")) {
            table(file, buffered, "Skill Name", "Contextualized Skill Statement");
        } else {
            reading.report().ignore(file);
        }
    }

    private void table(String file, InputStream in, String name, String statement) throws IOException {
        Table.read(
                Table.CSV,
                file,
                in,
                List.of(name, statement),
                reading.report(),
                row -> skills.add(new Descriptor(
                        row.place(),
                        row.text("Canonical URL"),
                        row.text(name),
                        row.text(statement),
                        Stream.of("Categories", "Category", "Skill Category")
                                .flatMap(column -> items(row, column))
                                .toList(),
                        items(row, "Keywords").toList(),
                        CSV_OTHERS.stream()
                                .flatMap(column -> items(row, column))
                                .toList())));
    }

    private static Stream<String> items(Row row, String column) {
        return Stream.of(row.text(column).split(";", -1)).map(String::strip).filter(item -> !item.isEmpty());
    }

    /** One descriptor after the other: a list of any length is never in memory as a tree. */
    private void json(String file, InputStream in) throws IOException {
        try (var parser = JSON.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new UnreadableSource(file + " is no JSON list of skills.");
            }
            for (long number = 1; parser.nextToken() == JsonToken.START_OBJECT; number++) {
                JsonNode skill = parser.readValueAsTree();
                reading.report().read(file);
                skills.add(descriptor(new Place(file, number), skill));
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw new UnreadableSource(file + " is no JSON list of skills: something in it is no object.");
            }
        } catch (JsonParseException | StreamConstraintsException e) {
            throw new UnreadableSource("%s is no such JSON: %s".formatted(file, e.getOriginalMessage()));
        }
    }

    private static Descriptor descriptor(Place place, JsonNode skill) {
        return new Descriptor(
                place,
                skill.path("id").asText(skill.path("uuid").asText("")),
                skill.path("skillName").asText("").strip(),
                skill.path("skillStatement").asText("").strip(),
                texts(skill, "categories").toList(),
                texts(skill, "keywords").toList(),
                Stream.of("standards", "certifications", "occupations", "alignments", "employers")
                        .flatMap(field -> texts(skill, field))
                        .toList());
    }

    private static Stream<String> texts(JsonNode skill, String field) {
        return skill.path(field)
                .valueStream()
                .map(item -> item.isObject()
                        ? Stream.of("code", "skillName", "name", "id")
                                .map(key -> item.path(key).asText(""))
                                .filter(text -> !text.isEmpty())
                                .findFirst()
                                .orElse("")
                        : item.asText(""))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
