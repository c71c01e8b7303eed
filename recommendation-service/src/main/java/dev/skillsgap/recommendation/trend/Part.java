package dev.skillsgap.recommendation.trend;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which answers of a group are told of together.
 *
 * @param role only those for this role; null: for any
 * @param without none for these roles
 */
record Part(@Nullable String role, Set<String> without) {

    static final Part ALL = new Part(null, Set.of());

    static Part of(@Nullable String role) {
        return role == null ? ALL : new Part(role, Set.of());
    }

    boolean takes(Answer answer) {
        return (role == null || role.equals(answer.role())) && !without.contains(answer.role());
    }
}
