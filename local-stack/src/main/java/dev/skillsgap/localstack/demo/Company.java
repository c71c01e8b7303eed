package dev.skillsgap.localstack.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invented company, as its file says. All dates in it are fixed, so that loading it again finds the same. */
public record Company(String name, List<Team> teams, List<Person> people) {

    /** A team; its manager is one of the people. */
    public record Team(String id, String name, String manager, List<String> members) {}

    /** A person, with the assertions in the order in which they were made. */
    public record Person(
            String id,
            String name,
            String email,
            double hoursPerWeek,
            @Nullable String targetRole,
            List<Assertion> assertions) {}

    /** The body of {@code POST /people/{id}/assertions}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Assertion(
            String skill,
            int level,
            String source,
            @Nullable String evidence,
            String assertedAt,
            @Nullable String expiresAt) {}

    /** The company that comes with the suite. */
    public static Company demo() {
        try (var file = Company.class.getResourceAsStream("/demo/company.json")) {
            return new ObjectMapper().readValue(file, Company.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int assertionCount() {
        return people.stream().mapToInt(person -> person.assertions().size()).sum();
    }
}
