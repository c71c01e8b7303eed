package dev.skillsgap.profile.person;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person as shown to those who may see them. */
public record PersonView(
        String id,
        long version,
        String name,
        @Nullable String email,
        @Nullable String employeeNumber,
        Set<String> teams,
        @Nullable String targetRole,
        double hoursPerWeek,
        Instant createdAt,
        Instant changedAt) {

    public static PersonView from(Person person) {
        var details = person.details();
        return new PersonView(
                person.id(),
                person.version(),
                details.name(),
                details.email(),
                details.employeeNumber(),
                person.teams(),
                details.targetRole(),
                details.hoursPerWeek(),
                person.createdAt(),
                person.changedAt());
    }
}
