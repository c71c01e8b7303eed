package dev.skillsgap.api.listed;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * How entries of one class stand in a table. A field is a column; a field of a record within it one too, called
 * {@code outer.inner}. Several texts or numbers stand in one cell with {@code ; } between them, and anything else as the
 * JSON that it is.
 */
final class Entries {

    /** Of an entry that is no record. */
    private static final String ONLY = "item";

    private final List<Column> columns = new ArrayList<>();

    private record Column(String name, List<String> path) {}

    /** Of this class, as the reader writes it in JSON. */
    Entries(JavaType entry, ObjectMapper json) {
        if (entry.isRecordType()) {
            add(entry, List.of(), json.getSerializationConfig());
        } else {
            columns.add(new Column(ONLY, List.of()));
        }
    }

    private void add(JavaType record, List<String> at, SerializationConfig config) {
        for (var field : config.introspect(record).findProperties()) {
            var type = type(field, record, config);
            var path = isUnwrapped(field, config) ? at : and(at, field.getName());
            if (type.isRecordType() && config.introspect(type).findJsonValueAccessor() == null) {
                add(type, path, config);
            } else {
                columns.add(new Column(String.join(".", path), path));
            }
        }
    }

    private static JavaType type(BeanPropertyDefinition field, JavaType of, SerializationConfig config) {
        return config.getTypeFactory().resolveMemberType(field.getAccessor().getType(), of.getBindings());
    }

    private static boolean isUnwrapped(BeanPropertyDefinition field, SerializationConfig config) {
        return config.getAnnotationIntrospector().findUnwrappingNameTransformer(field.getAccessor()) != null;
    }

    private static List<String> and(List<String> path, String name) {
        var longer = new ArrayList<>(path);
        longer.add(name);
        return List.copyOf(longer);
    }

    /** Names of the columns, in the order of the fields. */
    List<Object> header() {
        return columns.stream().<Object>map(Column::name).toList();
    }

    /** The cells of an entry; empty where it has nothing. */
    List<Object> cells(JsonNode entry) {
        return columns.stream().map(column -> cell(at(entry, column.path()))).toList();
    }

    private static @Nullable JsonNode at(JsonNode entry, List<String> path) {
        var found = entry;
        for (var name : path) {
            found = found == null ? null : found.get(name);
        }
        return found;
    }

    private static Object cell(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isNumber()) {
            return value.numberValue();
        }
        if (value.isValueNode()) {
            return value.asText();
        }
        var several = StreamSupport.stream(value.spliterator(), false).toList();
        return value.isArray() && several.stream().allMatch(JsonNode::isValueNode)
                ? several.stream().map(JsonNode::asText).collect(Collectors.joining("; "))
                : value.toString();
    }
}
