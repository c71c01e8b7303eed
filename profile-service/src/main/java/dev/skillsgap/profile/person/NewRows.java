package dev.skillsgap.profile.person;

import dev.skillsgap.commit.CommitBatch;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes new people and assertions with the caller's commit, all of them in one round trip each. */
@ApplicationScoped
class NewRows {

    private static final String PERSON = """
            insert into person (id, version, name, email, employee_number, target_role, hours_per_week, created_at, changed_at)
            select id, cast(version as bigint), name, email, employee_number, target_role,
                   cast(hours_per_week as double precision), cast(created_at as timestamptz), cast(changed_at as timestamptz)
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                   as told (id, version, name, email, employee_number, target_role, hours_per_week, created_at, changed_at)
            """;

    private static final String MEMBERSHIP = """
            insert into person_team (person_id, team_id) select person_id, team_id from unnest(?, ?) as told (person_id, team_id)
            """;

    private static final String ASSERTION = """
            insert into assertion (id, person_id, skill, level, source, evidence, asserted_by, asserted_at, expires_at,
                                   recorded_at)
            select cast(id as uuid), person_id, skill, cast(level as integer), source, evidence, asserted_by,
                   cast(asserted_at as timestamptz), cast(expires_at as timestamptz), cast(recorded_at as timestamptz)
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                   as told (id, person_id, skill, level, source, evidence, asserted_by, asserted_at, expires_at, recorded_at)
            """;

    private final CommitBatch rows;

    NewRows(CommitBatch rows) {
        this.rows = rows;
    }

    /** Before any of its assertions: rows are written in the order of their first. */
    void add(Person person) {
        var details = person.details();
        rows.add(
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
        person.teams().forEach(team -> rows.add(MEMBERSHIP, person.id(), team));
    }

    void add(Assertion assertion) {
        rows.add(
                ASSERTION,
                assertion.id,
                assertion.personId,
                assertion.skill,
                assertion.level,
                assertion.source.name(),
                assertion.evidence,
                assertion.assertedBy,
                assertion.assertedAt,
                assertion.expiresAt,
                assertion.recordedAt);
    }
}
