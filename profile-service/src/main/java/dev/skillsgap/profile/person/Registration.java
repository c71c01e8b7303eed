package dev.skillsgap.profile.person;

import dev.skillsgap.api.problem.Problem;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.profile.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one way in which a person is added or described, by whoever wants it; in the caller's transaction. */
@ApplicationScoped
public class Registration {

    private final People people;
    private final PersonEvents events;
    private final ErasedPeople erased;
    private final Taxonomy taxonomy;
    private final Validator validator;

    Registration(People people, PersonEvents events, ErasedPeople erased, Taxonomy taxonomy, Validator validator) {
        this.people = people;
        this.events = events;
        this.erased = erased;
        this.taxonomy = taxonomy;
        this.validator = validator;
    }

    /**
     * Adds a person and tells others.
     *
     * @param id null: one is made
     * @throws Refusal when the id was an erased person's or is another's, or the details cannot be taken
     */
    public Person add(@Nullable String id, Person.Details details) {
        var given = id == null ? UUID.randomUUID().toString() : id;
        erased.refuse(given);
        if (people.findById(given) != null) {
            throw Refusal.conflict("There is a person '%s' already; change it with PATCH.".formatted(given));
        }
        check(given, details);
        var person = new Person(given, details, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        people.persist(person);
        events.changed(person);
        return person;
    }

    /**
     * Describes a person, who is locked, and tells others where that is news.
     *
     * @throws Refusal when the details cannot be taken
     */
    public void describe(Person person, Person.Details details) {
        if (!details.equals(person.details())) {
            check(person.id(), details);
            person.describe(details);
            events.changed(person);
        }
    }

    private void check(String id, Person.Details details) {
        var faults = validator.validate(PersonInput.of(details)).stream()
                .map(fault -> new Problem.Fault("/" + fault.getPropertyPath(), fault.getMessage()))
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        if (details.targetRole() != null) {
            taxonomy.requireRole("/targetRole", details.targetRole());
        }
        if (people.alreadyWith(id, details.email(), details.employeeNumber()).isPresent()) {
            throw Refusal.conflict("Another person has this e-mail address or employee number.");
        }
    }
}
