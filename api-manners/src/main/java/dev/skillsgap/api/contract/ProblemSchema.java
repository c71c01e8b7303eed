package dev.skillsgap.api.contract;

import dev.skillsgap.api.problem.ProblemType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The form of {@link dev.skillsgap.api.problem.Problem} in a contract: no operation returns one, so none is generated. */
final class ProblemSchema {

    private static final int MAX_TEXT = 10_000;
    private static final int MAX_FAULTS = 1_000;
    private static final int MAX_SUGGESTIONS = 10;

    private ProblemSchema() {}

    static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("RFC 9457; docs/problems.md explains each type")
                .required(List.of("type", "title", "status", "detail"))
                .addProperty(
                        "type",
                        text().enumeration(Arrays.stream(ProblemType.values())
                                .map(type -> (Object) type.uri().toString())
                                .toList()))
                .addProperty("title", text())
                .addProperty("status", number(400, 599))
                .addProperty("detail", text().description("What happened and what to do next"))
                .addProperty("errors", list(OASFactory.createSchema().ref("ProblemFault"), MAX_FAULTS))
                .addProperty("traceId", text().pattern("^[0-9a-f]{32}$"));
    }

    static Schema fault() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .required(List.of("pointer", "detail"))
                .addProperty("pointer", text().description("JSON Pointer into the body, or the name of a parameter"))
                .addProperty("detail", text())
                .addProperty("suggestions", list(text().description("Nearest known values first"), MAX_SUGGESTIONS));
    }

    static Schema number(long from, long to) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .format("int32")
                .minimum(BigDecimal.valueOf(from))
                .maximum(BigDecimal.valueOf(to));
    }

    static Map<String, Object> example(int status) {
        var type = ProblemType.ofStatus(status);
        var example = new LinkedHashMap<String, Object>(); // In this order whenever the contract is asked for.
        example.put("type", type.uri().toString());
        example.put("title", type.title());
        example.put("status", status);
        example.put("detail", type.title());
        return example;
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(MAX_TEXT);
    }

    private static Schema list(Schema item, int most) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(item)
                .maxItems(most);
    }
}
