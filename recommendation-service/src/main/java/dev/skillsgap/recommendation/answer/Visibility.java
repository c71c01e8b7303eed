package dev.skillsgap.recommendation.answer;

import dev.skillsgap.access.Touched;
import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.recommendation.projection.KnownPeople;
import dev.skillsgap.recommendation.projection.KnownPerson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose data the caller may see. */
@ApplicationScoped
public class Visibility {

    private final Caller caller;
    private final KnownPeople people;
    private final Touched touched;

    Visibility(Caller caller, KnownPeople people, Touched touched) {
        this.caller = caller;
        this.people = people;
        this.touched = touched;
    }

    /** Notes it in the access log. HR and integrations see everyone, employees and managers themselves, managers their teams, others nobody. */
    public boolean allows(String person) {
        var allows = caller.seesEveryone() || isSelf(person) || isManaged(person);
        if (allows) {
            touched.seen(person);
        } else {
            touched.refused(person);
        }
        return allows;
    }

    /**
     * The person of that id.
     *
     * @throws Refusal when there is none that the caller may see
     */
    public KnownPerson person(String id) {
        requireLoaded();
        return Optional.of(id)
                .filter(this::allows)
                .flatMap(people::find)
                .orElseThrow(() -> Refusal.notFound("person", id));
    }

    /**
     * The teams whose people the caller may see; null: everyone.
     *
     * @param asked only this one; null: all of them
     * @throws Refusal when it is not one of them
     */
    public @Nullable Collection<String> teams(@Nullable String asked) {
        requireLoaded();
        if (caller.seesEveryone() && asked == null) {
            return null;
        }
        if (asked != null) {
            requireTeam(asked);
        }
        return asked == null ? ownTeams() : List.of(asked);
    }

    /** Throws a Refusal unless there is such a team, and the caller may see it. */
    public void requireTeam(String id) {
        requireLoaded();
        var visible = caller.seesEveryone() ? people.hasTeam(id) : ownTeams().contains(id);
        if (!visible) {
            throw Refusal.notFound("team", id);
        }
    }

    private List<String> ownTeams() {
        var manager = caller.managerId();
        return manager == null ? List.of() : people.teamsManagedBy(manager);
    }

    /** Throws a Refusal while the people are being read into memory. */
    public void requireLoaded() {
        if (!people.isLoaded()) {
            throw Refusal.notYet("The people are being read into memory; try again in a moment.");
        }
    }

    /** Whether the caller may see each member of a team that this person manages. */
    public boolean allowsTeamOf(@Nullable String manager) {
        return caller.seesEveryone() || (manager != null && manager.equals(caller.managerId()));
    }

    private boolean isSelf(String person) {
        return person.equals(caller.personId()) && (caller.is(Role.EMPLOYEE) || caller.is(Role.MANAGER));
    }

    private boolean isManaged(String person) {
        var manager = caller.managerId();
        return manager != null && people.isManagedBy(person, manager);
    }
}
