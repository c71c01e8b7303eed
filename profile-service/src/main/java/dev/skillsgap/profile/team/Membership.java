package dev.skillsgap.profile.team;

import dev.skillsgap.access.Touched;
import dev.skillsgap.profile.person.People;
import dev.skillsgap.profile.person.Person;
import dev.skillsgap.profile.person.PersonEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Who belongs to a team, changed by whoever wants it; in the caller's transaction. Each person is locked, in the order of
 * their ids, and what is so already is no change: so many may change a team at once.
 */
@ApplicationScoped
public class Membership {

    private final People people;
    private final PersonEvents events;
    private final Touched touched;

    Membership(People people, PersonEvents events, Touched touched) {
        this.people = people;
        this.events = events;
        this.touched = touched;
    }

    /** Locks them beforehand, for several changes in one transaction. */
    public void lock(Collection<String> members) {
        new TreeSet<>(members).forEach(people::lock);
    }

    /** Makes them members; answers which of them there are not. */
    public List<String> begin(String team, Collection<String> members) {
        var unknown = new ArrayList<String>();
        for (var id : new TreeSet<>(members)) {
            people.lock(id)
                    .ifPresentOrElse(
                            person -> {
                                if (person.join(team)) {
                                    changed(person);
                                }
                            },
                            () -> unknown.add(id));
        }
        return unknown;
    }

    /** Ends their memberships; whoever there is not, is no member. */
    public void end(String team, Collection<String> members) {
        for (var id : new TreeSet<>(members)) {
            people.lock(id).filter(person -> person.leave(team)).ifPresent(this::changed);
        }
    }

    private void changed(Person person) {
        touched.seen(person.id());
        events.changed(person);
    }
}
