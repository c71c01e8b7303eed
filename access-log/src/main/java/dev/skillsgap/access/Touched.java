package dev.skillsgap.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whose data the answer to a request is about, as told by the gates through which they are found. Where they are more than
 * {@value #MOST}, it is about everyone: somebody may be told so whom it was not about, and nobody is left out.
 */
@RequestScoped
public class Touched {

    /** In place of an id: all people. */
    public static final String EVERYONE = "*";

    private static final int MOST = 10_000;

    private final Set<String> seen = new LinkedHashSet<>(2);
    private final Set<String> refused = new LinkedHashSet<>(2);
    private @Nullable Consumer<Set<String>> log;

    Touched() {}

    /** The caller gets to see the person, or to change them. */
    public void seen(String person) {
        if (seen.contains(EVERYONE) || !seen.add(person)) {
            return;
        }
        if (seen.size() > MOST) {
            everyone();
        } else if (log != null) {
            log.accept(Set.of(person));
        }
    }

    /** The caller gets to see all of these. */
    public void seen(Collection<String> people) {
        people.forEach(this::seen);
    }

    /** The caller gets to see all people there are: one entry for all, which is shown to each. */
    public void everyone() {
        if (seen.contains(EVERYONE)) {
            return;
        }
        seen.clear();
        seen.add(EVERYONE);
        if (log != null) {
            log.accept(Set.of(EVERYONE));
        }
    }

    /** Logs those seen so far; and what is seen while the answer is written, at once. */
    void logTo(Consumer<Set<String>> entries) {
        entries.accept(seen);
        log = entries;
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
