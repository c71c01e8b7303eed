package dev.skillsgap.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Where in a body the fault is, and what it is, in words that name no class.
 *
 * @param pointer JSON Pointer (RFC 6901), empty for the whole body
 * @param isSyntax whether the body is no JSON at all, rather than JSON of another shape
 */
record JsonFault(String pointer, String detail, boolean isSyntax) {

    /** So much of a wrong value is shown, in characters. */
    private static final int SHOWN = 60;

    static JsonFault of(JsonProcessingException e) {
        var pointer = e instanceof JsonMappingException mapping ? pointer(mapping) : "";
        if (e instanceof StreamConstraintsException || e.getCause() instanceof StreamConstraintsException) {
            return new JsonFault(pointer, "It is nested too deeply, or a text, a name or a number is too long.", true);
        }
        return switch (e) {
            case StorableText.Unstorable unstorable -> new JsonFault(pointer, unstorable.getOriginalMessage(), false);
            case UnrecognizedPropertyException unknown ->
                new JsonFault(pointer, "There is no field '%s' here.".formatted(unknown.getPropertyName()), false);
            case InvalidFormatException format -> new JsonFault(pointer, expected(format), false);
            case MismatchedInputException mismatch ->
                new JsonFault(pointer, "The value is missing or of another type than expected.", false);
            default -> new JsonFault(pointer, syntax(e), true);
        };
    }

    private static String expected(InvalidFormatException e) {
        var target = e.getTargetType();
        var expected = target.isEnum()
                ? "one of "
                        + Arrays.stream(target.getEnumConstants())
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))
                : target.getSimpleName();
        return "'%s' is not understood; expected %s.".formatted(shortened(String.valueOf(e.getValue())), expected);
    }

    private static String shortened(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }

    private static String syntax(JsonProcessingException e) {
        var at = e.getLocation();
        return at == null
                ? "The body is not JSON."
                : "The body is not JSON from line %d, column %d on.".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/"
                        + (step.getFieldName() == null ? String.valueOf(step.getIndex()) : escape(step.getFieldName())))
                .collect(Collectors.joining());
    }

    /**
     * A validated method's path is method, parameter, field, field …: what follows the parameter is the pointer. Query
     * and path parameters are named without a slash.
     */
    static String pointer(ConstraintViolation<?> violation) {
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        if (nodes.size() == 2 || isOfParameters(violation.getLeafBean())) {
            return nodes.getLast().getName();
        }
        return nodes.stream().skip(2).map(JsonFault::step).collect(Collectors.joining());
    }

    private static boolean isOfParameters(@Nullable Object bean) {
        return bean != null
                && Arrays.stream(bean.getClass().getDeclaredFields())
                        .anyMatch(field -> field.isAnnotationPresent(QueryParam.class));
    }

    /** An entry of a list has a place, and a name that is no field's. */
    private static String step(Path.Node node) {
        var index = node.getIndex() == null ? "" : "/" + node.getIndex();
        var name = node.getKind() == ElementKind.CONTAINER_ELEMENT ? null : node.getName();
        return index + (name == null ? "" : "/" + escape(name));
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
