package dev.skillsgap.skills.draft;

import dev.skillsgap.api.problem.Refusal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Entity tags that begin with the hash of a concept; what follows a dot belongs to the view that gave it. */
final class HashTag {

    private HashTag() {}

    /**
     * Compares with the request's {@code If-Match}; without one any state will do.
     *
     * @param current hash of the concept; empty when there is none
     * @throws Refusal when it names another state
     */
    static void require(@Nullable String ifMatch, String current) {
        if (ifMatch != null && Arrays.stream(ifMatch.split(",")).noneMatch(tag -> matches(tag.strip(), current))) {
            throw Refusal.versionMismatch();
        }
    }

    private static boolean matches(String tag, String current) {
        if (tag.equals("*")) {
            return !current.isEmpty();
        }
        var hash = tag.replaceAll("^W/|\"|\\..*", "");
        return !hash.isEmpty() && hash.equals(current);
    }
}
