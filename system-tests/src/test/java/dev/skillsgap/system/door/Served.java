package dev.skillsgap.system.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The operations of an OpenAPI document. */
final class Served {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "patch", "delete", "options", "head", "trace");

    private Served() {}

    /** An operation: method and path template as in {@code GET /people/{id}}, and what the document says of it. */
    record Operation(String method, String path, JsonNode description) {

        String name() {
            return method + " " + path;
        }

        /** Names of the parameters that stand in the path, the query or the header. */
        List<String> parameters(String in) {
            var names = new ArrayList<String>();
            for (var parameter : description.path("parameters")) {
                if (parameter.path("in").asText().equals(in)) {
                    names.add(parameter.path("name").asText());
                }
            }
            return names;
        }
    }

    static List<Operation> operations(String openApi) throws IOException {
        var operations = new ArrayList<Operation>();
        for (var path : new ObjectMapper().readTree(openApi).path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(
                            new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
                }
            }
        }
        return operations;
    }
}
