package dev.skillsgap.profile.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a file says of a person; whether it may be said is looked at when it is taken.
 *
 * @param row of the file
 * @param id where the row says none, one that nobody has
 * @param teams what they are called, or their ids once they are found
 * @param manager of those teams: id, employee number or e-mail address
 * @param hoursPerWeek hours for learning; null: it says nothing of them
 * @param claims one a skill
 */
public record Stated(
        long row,
        String id,
        String name,
        @Nullable String email,
        @Nullable String employeeNumber,
        @Nullable String targetRole,
        @Nullable Double hoursPerWeek,
        List<String> teams,
        @Nullable String manager,
        List<Assertion.Claim> claims) {

    Stated withId(String other) {
        return new Stated(row, other, name, email, employeeNumber, targetRole, hoursPerWeek, teams, manager, claims);
    }

    /** With other teams. */
    public Stated withTeams(List<String> others) {
        return new Stated(row, id, name, email, employeeNumber, targetRole, hoursPerWeek, others, manager, claims);
    }

    Person.Details details() {
        return new PersonInput(id, name, email, employeeNumber, targetRole, hoursPerWeek).details();
    }

    /** The details with those that are stated in place of those before. */
    Person.Details over(Person.Details before) {
        return new Person.Details(
                name,
                email == null ? before.email() : email,
                employeeNumber == null ? before.employeeNumber() : employeeNumber,
                targetRole == null ? before.targetRole() : targetRole,
                hoursPerWeek == null ? before.hoursPerWeek() : hoursPerWeek);
    }
}
