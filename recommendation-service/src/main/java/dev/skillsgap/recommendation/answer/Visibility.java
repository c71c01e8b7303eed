package dev.skillsgap.recommendation.answer;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.recommendation.projection.KnownPeople;
import dev.skillsgap.recommendation.projection.KnownPerson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whose data the caller may see. */
@ApplicationScoped
public class Visibility {

    private final Caller caller;
    private final KnownPeople people;

    Visibility(Caller caller, KnownPeople people) {
        this.caller = caller;
        this.people = people;
    }

    /** HR and integrations see everyone, employees and managers themselves, managers their teams, others nobody. */
    public boolean allows(String person) {
        return caller.seesEveryone() || isSelf(person) || isManaged(person);
    }

    /**
     * The person of that id.
     *
     * @throws Refusal when there is none that the caller may see
     */
    public KnownPerson person(String id) {
        if (!people.isLoaded()) {
            throw Refusal.notYet("The people are being read into memory; try again in a moment.");
        }
        return Optional.of(id)
                .filter(this::allows)
                .flatMap(people::find)
                .orElseThrow(() -> Refusal.notFound("person", id));
    }

    private boolean isSelf(String person) {
        return person.equals(caller.personId()) && (caller.is(Role.EMPLOYEE) || caller.is(Role.MANAGER));
    }

    private boolean isManaged(String person) {
        var manager = caller.managerId();
        return manager != null && people.isManagedBy(person, manager);
    }
}
