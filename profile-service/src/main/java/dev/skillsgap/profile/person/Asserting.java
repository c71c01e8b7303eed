package dev.skillsgap.profile.person;

import dev.skillsgap.profile.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Asserts: the one way in which an assertion is made, by whoever wants it. */
@ApplicationScoped
public class Asserting {

    private final Assertions assertions;
    private final PersonEvents events;
    private final Taxonomy taxonomy;

    Asserting(Assertions assertions, PersonEvents events, Taxonomy taxonomy) {
        this.assertions = assertions;
        this.events = events;
        this.taxonomy = taxonomy;
    }

    /**
     * What is asserted now.
     *
     * @param isNew false: it was there already, and nothing changed
     */
    public record Asserted(Assertion assertion, boolean isNew) {}

    /**
     * Records the claim and tells others of the person, in the caller's transaction, under the lock on the person. The
     * very same claim again changes nothing.
     *
     * @param by pseudonymous name of who claims it
     * @throws dev.skillsgap.api.problem.Refusal when there is no such skill
     */
    public Asserted claim(Person person, Assertion.Claim claim, String by, Instant now) {
        taxonomy.requireSkill("/skill", claim.skill());
        var same = assertions.of(person.id()).stream()
                .filter(held -> held.says(claim))
                .findFirst();
        if (same.isPresent()) {
            return new Asserted(same.get(), false);
        }
        var assertion = new Assertion(person.id(), claim, by, now);
        assertions.persist(assertion);
        events.changed(person);
        return new Asserted(assertion, true);
    }
}
