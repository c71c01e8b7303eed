package dev.skillsgap.profile.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a file says of a person; whether it may be said is looked at when it is taken.
 *
 * @param hoursPerWeek hours for learning; null: it says nothing of them
 * @param claims one a skill
 */
public record Stated(
        String id,
        String name,
        @Nullable String email,
        @Nullable String employeeNumber,
        @Nullable String targetRole,
        @Nullable Double hoursPerWeek,
        List<Assertion.Claim> claims) {

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
