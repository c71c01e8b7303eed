package dev.skillsgap.profile.person;

import dev.skillsgap.commit.CommitBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes new people and assertions with the caller's commit, all of them at once. */
@ApplicationScoped
class NewRows {

    private static final String PERSON =
            "person (id, version, name, email, employee_number, target_role, hours_per_week, created_at, changed_at)";

    private static final String MEMBERSHIP = "person_team (person_id, team_id)";

    private static final String ASSERTION =
            "assertion (id, person_id, skill, level, source, evidence, asserted_by, asserted_at, expires_at, recorded_at)";

    private final CommitBatch rows;

    NewRows(CommitBatch rows) {
        this.rows = rows;
    }

    /** Before any of its assertions: rows are written in the order of their first. */
    void add(Person person) {
        var details = person.details();
        rows.copy(
                PERSON,
                person.id(),
                person.version(),
                details.name(),
                details.email(),
                details.employeeNumber(),
                details.targetRole(),
                details.hoursPerWeek(),
                person.createdAt(),
                person.changedAt());
        person.teams().forEach(team -> rows.copy(MEMBERSHIP, person.id(), team));
    }

    void add(List<Assertion> assertions) {
        rows.copyAll(ASSERTION, assertions.stream().map(NewRows::row).toList());
    }

    private static @Nullable Object[] row(Assertion assertion) {
        return new @Nullable Object[] {
            assertion.id,
            assertion.personId,
            assertion.skill,
            assertion.level,
            assertion.source.name(),
            assertion.evidence,
            assertion.assertedBy,
            assertion.assertedAt,
            assertion.expiresAt,
            assertion.recordedAt
        };
    }
}
