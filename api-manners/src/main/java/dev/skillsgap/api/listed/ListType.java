package dev.skillsgap.api.listed;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Of what class the entries of a list are, as its operation says. */
final class ListType {

    private ListType() {}

    /** The entries of an answer. */
    static JsonNode entries(Method operation, JsonNode answer) {
        return answer.isArray() ? answer : answer.path(field(operation));
    }

    private static String field(Method operation) {
        return operation.getAnnotation(AsTable.class).value();
    }

    /**
     * The class of the entries.
     *
     * @throws IllegalStateException when the answer has no such field, or it is no list
     */
    static JavaType ofEntries(Method operation, ObjectMapper json) {
        var answer = json.constructType(answer(operation));
        if (answer.isTypeOrSubTypeOf(Collection.class)) {
            return answer.getContentType();
        }
        return Arrays.stream(answer.getRawClass().getRecordComponents())
                .filter(component -> component.getName().equals(field(operation)))
                .map(component -> json.constructType(component.getGenericType()))
                .filter(type -> type.isTypeOrSubTypeOf(Collection.class))
                .map(JavaType::getContentType)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(operation + " answers with no such list"));
    }

    /** A {@code Response} is of any class; what it is of stands beside it. */
    private static Type answer(Method operation) {
        if (!operation.getReturnType().equals(Response.class)) {
            return operation.getGenericReturnType();
        }
        return Arrays.stream(operation.getAnnotationsByType(APIResponse.class))
                .filter(answer -> answer.responseCode().equals("200"))
                .flatMap(answer -> Arrays.stream(answer.content()))
                .map(content -> (Type) content.schema().implementation())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(operation + " does not say what it answers with"));
    }
}
