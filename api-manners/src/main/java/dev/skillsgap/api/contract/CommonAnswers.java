package dev.skillsgap.api.contract;

import dev.skillsgap.api.table.CsvFile;
import dev.skillsgap.api.table.XlsxFile;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to the OpenAPI document what no operation says by itself: the problems that each may answer with, the rate limits
 * that come with every answer, and how one gets at the service. Written once here, it cannot be forgotten for a new one.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class CommonAnswers implements OASFilter {

    private static final List<String> LIMITS = List.of("RateLimit", "RateLimit-Policy");

    /** Status to name and description of the problems that any operation may answer with, always in one order. */
    private static final Map<String, Answer> PROBLEMS = new TreeMap<>(Map.of(
            "400", new Answer("MalformedRequest", "The request cannot be read."),
            "401", new Answer("Unauthenticated", "A valid bearer token is needed."),
            "403", new Answer("Forbidden", "The caller's role may not do this."),
            "404", new Answer("NotFound", "There is no such thing that the caller may see."),
            "409", new Answer("Conflict", "It is in conflict with what is there."),
            "412", new Answer("VersionMismatch", "It was changed since it was read."),
            "422", new Answer("InvalidField", "A field has a value that cannot be taken; `errors` names it."),
            "429",
                    new Answer(
                            "TooManyRequests",
                            "Too many requests in too short a time; wait for `Retry-After` seconds."),
            "500", new Answer("Internal", "Something went wrong on our side."),
            "503", new Answer("Unavailable", "Not possible at the moment; try again after `Retry-After` seconds.")));

    /** What the status says, where the operation says nothing. */
    private static final Map<String, String> SUCCESSES =
            Map.of("200", "OK", "201", "Created", "202", "Accepted", "204", "No Content");

    /** What waits says for how long. */
    private static final Set<String> WAITING = Set.of("429", "503");

    private record Answer(String name, String description) {}

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setServers(List.of(OASFactory.createServer()
                .url("https://{host}")
                .description(
                        "Where your organisation runs it, behind its own certificate; on a laptop http://localhost")
                .addVariable("host", OASFactory.createServerVariable().defaultValue("skillsgap.internal"))
                .addExtension("x-internal", true)));
        document.getInfo()
                .setLicense(OASFactory.createLicense()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0"));
        var parts = document.getComponents();
        parts.getSecuritySchemes()
                .values()
                .forEach(scheme ->
                        scheme.setDescription("A JWT, checked as RFC8725 says: algorithm, issuer, audience and"
                                + " times. What is listed with an operation are the roles that may call it."));
        parts.addSchema("Problem", ProblemSchema.problem()).addSchema("ProblemFault", ProblemSchema.fault());
        LIMITS.forEach(name -> parts.addHeader(name, limit(name)));
        parts.addParameter("IdempotencyKey", idempotencyKey());
        parts.addHeader("Retry-After", retryAfter());
        PROBLEMS.forEach((status, answer) -> parts.addResponse(answer.name(), problem(status, answer.description())));
        document.getPaths().getPathItems().forEach(CommonAnswers::complete);
        parts.removeSchema(StreamingOutput.class.getSimpleName()); // What was described by it is a table.
    }

    private static void complete(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            operation.setOperationId(OperationName.of(method.name(), path));
            complete(path, operation);
        });
    }

    private static void complete(String path, Operation operation) {
        var answers = operation.getResponses();
        answers.getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                describeTables(answer);
                LIMITS.forEach(
                        name -> answer.addHeader(name, OASFactory.createHeader().ref(name)));
                if (answer.getDescription() == null) {
                    answer.setDescription(SUCCESSES.get(status));
                }
            }
        });
        PROBLEMS.forEach((status, common) -> {
            var answer = answers.getAPIResponse(status);
            if (answer == null ? mayAnswer(operation, path, status) : answer.getContent() == null) {
                // What the operation itself says of it goes before what is said of all.
                answers.addAPIResponse(
                        status,
                        answer != null && isSaid(answer)
                                ? problem(status, String.valueOf(answer.getDescription()))
                                : OASFactory.createAPIResponse().ref(common.name()));
            }
        });
    }

    /** What is written row by row has no type that says so. */
    private static void describeTables(APIResponse answer) {
        if (answer.getContent() == null) {
            return;
        }
        answer.getContent().getMediaTypes().forEach((type, media) -> {
            if (type.equals(CsvFile.MEDIA_TYPE)) {
                media.setSchema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
            } else if (type.equals(XlsxFile.MEDIA_TYPE)) {
                media.setSchema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .format("binary"));
            }
        });
    }

    /** The framework's words for 400, 401 and 403 say less than ours. */
    private static boolean isSaid(APIResponse answer) {
        return answer.getDescription() != null
                && !Set.of("Bad Request", "Not Authorized", "Not Allowed").contains(answer.getDescription());
    }

    private static boolean mayAnswer(Operation operation, String path, String status) {
        return switch (status) {
            case "404" -> path.contains("{");
            case "412" -> hasParameter(operation, "If-Match");
            case "409" -> false;
            case "422" ->
                operation.getRequestBody() != null || !parameters(operation).isEmpty();
            default -> true;
        };
    }

    private static boolean hasParameter(Operation operation, String name) {
        return parameters(operation).stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static APIResponse problem(String status, String description) {
        var answer = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))
                                        .example(ProblemSchema.example(Integer.parseInt(status)))));
        LIMITS.forEach(name -> answer.addHeader(name, OASFactory.createHeader().ref(name)));
        if (WAITING.contains(status)) {
            answer.addHeader("Retry-After", OASFactory.createHeader().ref("Retry-After"));
        }
        return answer;
    }

    private static Header limit(String name) {
        return OASFactory.createHeader()
                .description(
                        name.equals("RateLimit")
                                ? "What is left to the caller: `\"caller\";r=<requests left>;t=<seconds until all are>`"
                                : "The limit: `\"caller\";q=<requests>;w=<seconds>`, as draft-ietf-httpapi-ratelimit-headers")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(100)
                        .pattern("^\"[a-z]+\";[a-z0-9;=]+$"));
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description("For 24 h the same request with the same key gets the same answer and has no other effect;"
                        + " another request with it is refused with 422")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(255)
                        .pattern("^[\\x21-\\x7e]+$"));
    }

    private static Header retryAfter() {
        return OASFactory.createHeader().description("Whole seconds").schema(ProblemSchema.number(1, 86_400));
    }
}
