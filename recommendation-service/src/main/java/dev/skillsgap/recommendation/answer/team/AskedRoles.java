package dev.skillsgap.recommendation.answer.team;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.taxonomy.Release;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The roles that people are to be measured against.
 *
 * @param own whether each person is measured against their own target role, else everybody against each of the roles
 * @param roles in the order in which they were named; for {@code own} all of the release
 * @param release that they are of
 */
record AskedRoles(boolean own, List<Role> roles, Release release) {

    /** In place of a role: the target role of each person. */
    static final String OWN = "own";

    private static final int AT_MOST = 10;

    /** Reads {@code own}, or ids of roles with commas between; throws a Refusal where there is no such role. */
    static AskedRoles of(@Nullable String text, Release release) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid(
                    "role",
                    "Name the role, as in ?role=ml-engineer, several as in ?role=ml-engineer,mlops-engineer,"
                            + " or ?role=own for everyone's target role.");
        }
        if (text.equals(OWN)) {
            return new AskedRoles(true, List.copyOf(release.roles().values()), release);
        }
        var ids = Arrays.stream(text.split(",")).map(String::strip).distinct().toList();
        if (ids.size() > AT_MOST) {
            throw Refusal.invalid("role", "Name at most %d roles at a time.".formatted(AT_MOST));
        }
        return new AskedRoles(false, ids.stream().map(id -> role(id, release)).toList(), release);
    }

    private static Role role(String id, Release release) {
        return release.role(id)
                .orElseThrow(() -> Refusal.invalid(
                        "role",
                        "Release %d has no role '%s'; ask skills-service for its roles."
                                .formatted(release.number(), id)));
    }

    /** Their ids, or {@code own}. */
    String ids() {
        return own ? OWN : roles.stream().map(Role::id).collect(Collectors.joining(","));
    }

    String title() {
        return own
                ? "Everyone's own target role"
                : roles.stream().map(Role::title).collect(Collectors.joining(", "));
    }
}
