package dev.skillsgap.api.problem;

import java.util.List;

/** What a service refuses on purpose. The message is shown to the caller: it says what to do next. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Problem.Fault> faults;

    private Refusal(ProblemType type, String detail, List<Problem.Fault> faults) {
        super(detail, null, false, false);
        this.type = type;
        this.faults = List.copyOf(faults);
    }

    /** The thing is not there, or not the caller's to see: the two look alike. */
    public static Refusal notFound(String what, String id) {
        return new Refusal(
                ProblemType.NOT_FOUND, "There is no %s '%s' that you may see.".formatted(what, id), List.of());
    }

    /** One field cannot be taken. */
    public static Refusal invalid(String pointer, String detail, String... suggestions) {
        return invalid(List.of(new Problem.Fault(pointer, detail, List.of(suggestions))));
    }

    /** Several fields cannot be taken; {@code faults} is not empty. */
    public static Refusal invalid(List<Problem.Fault> faults) {
        return new Refusal(ProblemType.INVALID_FIELD, faults.getFirst().detail(), faults);
    }

    public static Refusal forbidden(String detail) {
        return new Refusal(ProblemType.FORBIDDEN, detail, List.of());
    }

    public static Refusal conflict(String detail) {
        return new Refusal(ProblemType.CONFLICT, detail, List.of());
    }

    public static Refusal gone(String detail) {
        return new Refusal(ProblemType.GONE, detail, List.of());
    }

    public static Refusal tooLarge(String detail) {
        return new Refusal(ProblemType.TOO_LARGE, detail, List.of());
    }

    /** What was sent is in none of the formats that are read; {@code detail} lists those. */
    public static Refusal unsupported(String detail) {
        return new Refusal(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail, List.of());
    }

    /** The {@code If-Match} of the request names another version. */
    public static Refusal versionMismatch(long current) {
        return new Refusal(
                ProblemType.VERSION_MISMATCH,
                "Its version is %d now. Read it again and repeat your change with If-Match: \"%d\"."
                        .formatted(current, current),
                List.of());
    }

    /** The {@code If-Match} of the request names another state of what is there, or there is nothing. */
    public static Refusal versionMismatch() {
        return new Refusal(
                ProblemType.VERSION_MISMATCH,
                "Read it again and repeat your change with its entity tag of now as If-Match.",
                List.of());
    }

    /** It will be possible soon; answered with {@code Retry-After}. */
    public static Refusal notYet(String detail) {
        return new Refusal(ProblemType.UNAVAILABLE, detail, List.of());
    }

    ProblemType type() {
        return type;
    }

    List<Problem.Fault> faults() {
        return faults;
    }
}
