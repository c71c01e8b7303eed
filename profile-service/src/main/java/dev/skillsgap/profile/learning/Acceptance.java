package dev.skillsgap.profile.learning;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.profile.person.Asserting;
import dev.skillsgap.profile.person.Assertion;
import dev.skillsgap.profile.person.AssertionView;
import dev.skillsgap.profile.person.Assertions;
import dev.skillsgap.profile.person.Person;
import dev.skillsgap.profile.person.Source;
import dev.skillsgap.profile.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Makes an assertion of a proposal. */
@ApplicationScoped
class Acceptance {

    private final Asserting asserting;
    private final Assertions assertions;
    private final Taxonomy taxonomy;

    Acceptance(Asserting asserting, Assertions assertions, Taxonomy taxonomy) {
        this.asserting = asserting;
        this.assertions = assertions;
        this.taxonomy = taxonomy;
    }

    /**
     * Accepts, under the lock on the person.
     *
     * @throws Refusal when the person stands as high already: a newer assertion of a lower level would take that away
     */
    void accept(Proposal proposal, Person person, Caller caller, Instant now) {
        var level = assertions.levelOf(person.id(), proposal.skill, now);
        if (level >= proposal.level) {
            throw Refusal.conflict(
                    "The person stands at level %d of %s by now, no lower than the %d proposed; decline the proposal."
                            .formatted(level, proposal.skill, proposal.level));
        }
        var source = person.id().equals(caller.personId()) ? Source.SELF : Source.MANAGER;
        var claim = new Assertion.Claim(
                proposal.skill, proposal.level, source, evidence(person, proposal.resource), now, null);
        var asserted = asserting.claim(person, claim, caller.name(), now).assertion();
        proposal.accept(AssertionView.from(asserted).id(), caller.name(), now);
    }

    private String evidence(Person person, String resource) {
        var done = "Done: %s (%s)".formatted(taxonomy.titleOf(resource), resource);
        return Optional.ofNullable(person.learning().get(resource))
                .map(progress -> progress.note())
                .map(note -> done + ". " + note)
                .orElse(done);
    }
}
