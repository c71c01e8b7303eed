package dev.skillsgap.api.version;

import dev.skillsgap.api.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The entity tag of a numbered version: {@code "7"}. */
public final class VersionTag {

    private VersionTag() {}

    /** Value of an {@code ETag} header. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Compares with the request's {@code If-Match}; without one every version will do.
     *
     * @throws Refusal when it names another version
     */
    public static void require(@Nullable String ifMatch, long current) {
        if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(of(current))) {
            throw Refusal.versionMismatch(current);
        }
    }
}
