package dev.skillsgap.api.contract;

import dev.skillsgap.api.door.BodyLimits;
import dev.skillsgap.api.door.DoorConfig;
import dev.skillsgap.api.problem.JsonLimits;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.config.SmallRyeConfig;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * States in the OpenAPI document what is taken in at most, where an operation itself takes no less: the limits that hold
 * for every path, parameter, header field and body (docs/limits.md).
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class InputLimits implements OASFilter {

    /** The character U+0000 is taken nowhere. */
    private static final String ANY_TEXT = "^[^\\u0000]*$";

    /** One letter that is no blank, anywhere. All other patterns are of the whole text, which in JSON Schema has to be said. */
    private static final String NOT_BLANK = "\\S";

    private static final String JSON = "application/json";

    private final DoorConfig door =
            ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getConfigMapping(DoorConfig.class);
    private final BodyLimits bodies = new BodyLimits(door);
    private final Set<Schema> stated = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Of what one sends.
     *
     * @param text characters of a text
     * @param items of a list, each of which takes a character and what divides it from the next, at least
     */
    private record Most(int text, int items) {

        static Most of(long text, long characters) {
            return new Most(Math.toIntExact(text), Math.toIntExact(characters / 2));
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().values().forEach(operation -> state(path, operation, document)));
    }

    private void state(String path, Operation operation, OpenAPI document) {
        var components = document.getComponents();
        for (var parameter : orNone(operation.getParameters())) {
            if (parameter.getRef() == null) {
                state(parameter.getSchema(), most(parameter.getIn()), components);
            }
        }
        var body = operation.getRequestBody();
        if (body != null && body.getContent() != null) {
            body.getContent()
                    .getMediaTypes()
                    .forEach((type, media) -> state(media.getSchema(), most(path, type), components));
        }
    }

    private Most most(Parameter.In place) {
        return switch (place) {
            case QUERY -> Most.of(door.maxParameterLength(), door.maxUrlLength());
            case PATH -> Most.of(door.maxUrlLength(), door.maxUrlLength());
            case HEADER, COOKIE -> Most.of(door.maxHeaderLength(), door.maxHeaderLength());
        };
    }

    private Most most(String path, String type) {
        var bytes = bodies.bytes(path, type);
        return Most.of(type.endsWith("json") ? JsonLimits.MAX_TEXT : bytes, bytes);
    }

    private void state(@Nullable Schema schema, Most most, Components components) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            state(components.getSchemas().get(name), most("", JSON), components);
        } else if (stated.add(schema)) {
            var types = orNone(schema.getType());
            if (types.contains(SchemaType.STRING)) {
                limitText(schema, most);
            }
            if (types.contains(SchemaType.INTEGER)) {
                limitNumber(schema);
            }
            if (types.contains(SchemaType.ARRAY) && schema.getMaxItems() == null) {
                schema.setMaxItems(most.items());
            }
            parts(schema).forEach(part -> state(part, most, components));
        }
    }

    private static void limitText(Schema schema, Most most) {
        if (schema.getEnumeration() != null || schema.getConstValue() != null) {
            return;
        }
        if (schema.getMaxLength() == null) {
            schema.setMaxLength(most.text());
        }
        var pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^") && !pattern.equals(NOT_BLANK)) {
            schema.setPattern("^(?:" + pattern + ")$");
        } else if (pattern == null && schema.getFormat() == null) {
            schema.setPattern(ANY_TEXT);
        }
    }

    private static void limitNumber(Schema schema) {
        var isLong = "int64".equals(schema.getFormat());
        if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
            schema.setMinimum(BigDecimal.valueOf(isLong ? Long.MIN_VALUE : Integer.MIN_VALUE));
        }
        if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
            schema.setMaximum(BigDecimal.valueOf(isLong ? Long.MAX_VALUE : Integer.MAX_VALUE));
        }
    }

    private static Stream<Schema> parts(Schema schema) {
        return Stream.of(
                        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema()),
                        schema.getProperties() == null
                                ? Stream.<Schema>empty()
                                : schema.getProperties().values().stream(),
                        orNone(schema.getAllOf()).stream(),
                        orNone(schema.getAnyOf()).stream(),
                        orNone(schema.getOneOf()).stream())
                .flatMap(part -> part)
                .filter(Objects::nonNull);
    }

    private static <T> Collection<T> orNone(@Nullable Collection<T> list) {
        return list == null ? List.of() : list;
    }
}
