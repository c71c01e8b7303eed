package dev.skillsgap.profile.person;

import dev.skillsgap.profile.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    public record Asserted(Assertion assertion, boolean isNew) {

        public UUID id() {
            return assertion.id;
        }
    }

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

    /**
     * A claim to be made.
     *
     * @param by pseudonymous name of who claims it; null once they were erased
     */
    public record Given(Assertion.Claim claim, @Nullable String by) {}

    /**
     * What came of it.
     *
     * @param withdrawn ids of those that were there until now
     * @param given in the order of what was to be given
     */
    public record Exchanged(Set<UUID> withdrawn, List<Asserted> given) {}

    /**
     * Withdraws some assertions and makes others, in the caller's transaction, under the lock on the person; others are told
     * once, and only of news. That there are such skills is the caller's to know.
     *
     * @param back ids of those to be withdrawn; who was before anybody else withdrew them stays
     * @param backBy pseudonymous name of who withdraws them
     */
    public Exchanged exchange(
            Person person, Collection<UUID> back, String backBy, Collection<Given> given, Instant now) {
        var held = new ArrayList<>(assertions.of(person.id()));
        var withdrawn = new HashSet<UUID>();
        held.stream()
                .filter(assertion -> back.contains(assertion.id) && !assertion.isWithdrawn())
                .forEach(assertion -> {
                    assertion.withdraw(backBy, now);
                    withdrawn.add(assertion.id);
                });
        var all = new ArrayList<Asserted>();
        for (var one : given) {
            var same = held.stream().filter(there -> there.says(one.claim())).findFirst();
            var assertion = same.orElseGet(() -> new Assertion(person.id(), one.claim(), one.by(), now));
            if (same.isEmpty()) {
                assertions.persist(assertion);
                held.add(assertion);
            }
            all.add(new Asserted(assertion, same.isEmpty()));
        }
        if (!withdrawn.isEmpty() || all.stream().anyMatch(Asserted::isNew)) {
            events.changed(person);
        }
        return new Exchanged(withdrawn, all);
    }
}
