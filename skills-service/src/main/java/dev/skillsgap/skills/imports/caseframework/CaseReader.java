package dev.skillsgap.skills.imports.caseframework;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.skillsgap.skills.imports.source.Place;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.UnreadableSource;
import dev.skillsgap.skills.taxonomy.Concept;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Reads packages of CASE 1.0 in JSON: a document, its items and what associates them. */
public final class CaseReader {

    private static final int MAX_DEPTH = 16;
    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build());

    private final Reading reading;
    private final CaseSkills skills;

    public CaseReader(Reading reading) {
        this.reading = reading;
        this.skills = new CaseSkills(reading);
    }

    /**
     * Skills.
     *
     * @throws UnreadableSource when there is none in the files, or one of them is damaged
     */
    public Stream<Concept> read() throws IOException {
        reading.files().each(this::file, reading.read());
        if (skills.isEmpty()) {
            throw new UnreadableSource("There is no item that can be taken: give a CFPackage in JSON, with CFItems.");
        }
        return skills.concepts();
    }

    private void file(String file, InputStream in) throws IOException {
        if (!file.toLowerCase(Locale.ROOT).endsWith(".json")) {
            reading.report().ignore(file);
            return;
        }
        try (var parser = JSON.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableSource(file + " is no CFPackage: it must be a JSON object.");
            }
            members(file, parser);
        } catch (JsonParseException | StreamConstraintsException e) {
            throw new UnreadableSource("%s is no such JSON: %s".formatted(file, e.getOriginalMessage()));
        }
    }

    private void members(String file, JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var begin = parser.nextToken();
            if (name.equals("CFPackage") && begin == JsonToken.START_OBJECT) {
                members(file, parser);
            } else if (name.equals("CFDocument")) {
                skills.document(parser.readValueAsTree());
            } else if (name.equals("CFItems")) {
                list(file + " CFItems", parser, skills::item);
            } else if (name.equals("CFAssociations")) {
                list(file + " CFAssociations", parser, skills::association);
            } else {
                reading.report().ignore(file + " " + name);
                parser.skipChildren();
            }
        }
    }

    /** One after the other: a list of any length is never in memory as a tree. */
    private void list(String name, JsonParser parser, BiConsumer<Place, JsonNode> taken) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new UnreadableSource(name + " is no JSON list.");
        }
        for (long number = 1; parser.nextToken() == JsonToken.START_OBJECT; number++) {
            JsonNode one = parser.readValueAsTree();
            reading.report().read(name);
            taken.accept(new Place(name, number), one);
        }
        if (parser.currentToken() != JsonToken.END_ARRAY) {
            throw new UnreadableSource(name + " holds something that is no object.");
        }
    }
}
