package dev.skillsgap.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that errors have under {@code /scim/} (RFC 7644, 3.12).
 *
 * @param status as a text, as that standard has it
 * @param scimType one of its words; null where it has none for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScimError(
        List<String> schemas, String status, @Nullable String scimType, String detail) {

    public static final String TYPE = "application/scim+json";

    private static final List<String> SCHEMAS = List.of("urn:ietf:params:scim:api:messages:2.0:Error");
    private static final int BAD_REQUEST = 400;

    public static ScimError of(int status, @Nullable String scimType, String detail) {
        return new ScimError(SCHEMAS, String.valueOf(status), scimType, detail);
    }

    /** Whether errors at that path have this form. */
    static boolean isFor(@Nullable String path) {
        return path != null && path.startsWith("/scim/");
    }

    /** What a refusal becomes. */
    public static ScimError of(Refusal refusal) {
        return of(Problem.of(refusal.type(), refusal.getMessage(), refusal.faults()));
    }

    static ScimError of(Problem problem) {
        return of(status(problem), scimType(problem.status()), problem.detail());
    }

    /** Clients of SCIM know no 422. */
    private static int status(Problem problem) {
        return problem.status() == ProblemType.INVALID_FIELD.status() ? BAD_REQUEST : problem.status();
    }

    private static @Nullable String scimType(int status) {
        if (status == ProblemType.INVALID_FIELD.status()) {
            return "invalidValue";
        }
        if (status == ProblemType.CONFLICT.status()) {
            return "uniqueness";
        }
        return status == ProblemType.MALFORMED_REQUEST.status() ? "invalidSyntax" : null;
    }

    int code() {
        return Integer.parseInt(status);
    }
}
