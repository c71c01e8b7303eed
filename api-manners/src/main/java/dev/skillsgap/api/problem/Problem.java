package dev.skillsgap.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.skillsgap.trace.TraceParent;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457 problem details.
 *
 * @param type stable, one of {@link ProblemType}
 * @param detail what happened here and what to do next
 * @param errors the fields at fault, where there are any
 * @param traceId of the request's trace where the fault is ours: what was logged carries it too; else null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        List<Fault> errors,
        @Nullable String traceId) {

    /**
     * A field at fault.
     *
     * @param pointer JSON Pointer (RFC 6901) into the request body, or the name of a parameter
     * @param suggestions nearest known values, nearest first
     */
    @Schema(name = "ProblemFault")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Fault(String pointer, String detail, List<String> suggestions) {

        public Fault(String pointer, String detail) {
            this(pointer, detail, List.of());
        }
    }

    /** What is answered to the refused request, or told of the refused part of one. */
    public static Problem of(Refusal refusal) {
        return of(refusal.type(), refusal.getMessage(), refusal.faults());
    }

    /** The same of what cannot be read. */
    public static Problem of(JsonProcessingException unreadable) {
        var fault = JsonFault.of(unreadable);
        var type = fault.isSyntax() ? ProblemType.MALFORMED_REQUEST : ProblemType.INVALID_FIELD;
        return of(type, fault.detail(), List.of(new Fault(fault.pointer(), fault.detail())));
    }

    static Problem of(ProblemType type, @Nullable String detail, List<Fault> errors) {
        return new Problem(
                type.uri(),
                type.title(),
                type.status(),
                detail == null || detail.isBlank() ? type.title() : detail,
                errors,
                type == ProblemType.INTERNAL ? TraceParent.currentTraceId() : null);
    }
}
