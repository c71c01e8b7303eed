package dev.skillsgap.profile.imports.mapping;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.skillsgap.profile.imports.mapping.Mapping.Layout;
import dev.skillsgap.profile.imports.mapping.Mapping.Rule;
import dev.skillsgap.profile.imports.mapping.Mapping.Teams;
import dev.skillsgap.profile.imports.mapping.Mapping.Value;
import dev.skillsgap.profile.imports.mapping.Mapping.Who;
import dev.skillsgap.profile.person.MatchKey;
import dev.skillsgap.profile.person.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a mapping. */
public final class MappingFile {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private MappingFile() {}

    /** As it is written, where much may be left out. */
    private record Written(
            @Nullable Layout table,
            @Nullable String match,
            @Nullable Teams teams,
            @Nullable Who person,
            @Nullable String source,
            @Nullable Value assertedAt,
            @Nullable Map<String, Value> levels,
            @Nullable List<Rule> skills) {}

    /**
     * The mapping in YAML, or in JSON, which is YAML too.
     *
     * @throws BadMapping naming the place
     */
    public static Mapping read(String text) {
        var written = parse(text);
        var mapping = new Mapping(
                written.table() == null ? Layout.PLAIN : written.table(),
                match(written.match()),
                written.teams() == null ? Teams.THERE : written.teams(),
                required("/person", written.person(), "Say what makes a person: at least id and name."),
                source(written.source()),
                written.assertedAt(),
                written.levels() == null ? Map.of() : written.levels(),
                written.skills() == null ? List.of() : written.skills());
        MappingCheck.check(mapping);
        return mapping;
    }

    private static Written parse(String text) {
        try {
            return required("", YAML.readValue(text, Written.class), "The mapping is empty.");
        } catch (UnrecognizedPropertyException e) {
            throw new BadMapping(
                    place(e), "There is no '%s' here; there are: %s.".formatted(e.getPropertyName(), known(e)));
        } catch (MismatchedInputException e) {
            throw new BadMapping(
                    place(e), "What stands%s has another form than what belongs there.".formatted(line(e)));
        } catch (JsonMappingException e) {
            throw new BadMapping(place(e), "It cannot be read%s: %s.".formatted(line(e), firstLine(e)));
        } catch (JsonProcessingException e) {
            throw new BadMapping("", "This is no YAML or JSON%s: %s.".formatted(line(e), firstLine(e)));
        }
    }

    private static String line(JacksonException e) {
        var at = e.getLocation();
        return at == null ? "" : " in line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static MatchKey match(@Nullable String word) {
        if (word == null) {
            return MatchKey.ID;
        }
        return Arrays.stream(MatchKey.values())
                .filter(key -> key.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadMapping(
                        "/match", "There is no key '%s': %s.".formatted(word, List.of(MatchKey.values()))));
    }

    private static Source source(@Nullable String word) {
        if (word == null) {
            return Source.SELF;
        }
        for (var source : Source.values()) {
            if (source.toString().equals(word)) {
                return source;
            }
        }
        throw new BadMapping("/source", "There is no source '%s': %s.".formatted(word, List.of(Source.values())));
    }

    private static <T> T required(String place, @Nullable T value, String otherwise) {
        if (value == null) {
            throw new BadMapping(place, otherwise);
        }
        return value;
    }

    private static String place(JsonMappingException e) {
        return e.getPath().stream()
                .map(part -> part.getFieldName() == null ? String.valueOf(part.getIndex()) : part.getFieldName())
                .map(part -> "/" + part.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String known(UnrecognizedPropertyException e) {
        var known = e.getKnownPropertyIds();
        return known == null
                ? "none"
                : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String firstLine(JacksonException e) {
        var message = e.getOriginalMessage();
        return message == null ? "unknown" : message.lines().findFirst().orElse("unknown");
    }
}
