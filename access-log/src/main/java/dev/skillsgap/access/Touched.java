package dev.skillsgap.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Whose data the answer to a request is about, as told by the gates through which they are found. */
@RequestScoped
public class Touched {

    /** In place of an id: all people. */
    public static final String EVERYONE = "*";

    private final Set<String> seen = new LinkedHashSet<>(2);
    private final Set<String> refused = new LinkedHashSet<>(2);

    Touched() {}

    /** The caller gets to see the person, or to change them. */
    public void seen(String person) {
        seen.add(person);
    }

    /** The caller gets to see all of these. */
    public void seen(Collection<String> people) {
        seen.addAll(people);
    }

    /** The caller gets to see all people there are: one entry for all, which is shown to each. */
    public void everyone() {
        seen.add(EVERYONE);
    }

    /** The caller asked for a person whom they may not see, or who is not there. */
    public void refused(String person) {
        refused.add(person);
    }

    Set<String> seen() {
        return seen;
    }

    Set<String> refused() {
        return refused;
    }
}
