package dev.skillsgap.profile.export;

import dev.skillsgap.access.Touched;
import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.profile.person.People;
import dev.skillsgap.profile.person.PersonView;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All the people whom a caller may see, some at a time. */
@ApplicationScoped
class ListedPeople {

    private static final int AT_A_TIME = 500;

    private final People people;
    private final Caller caller;
    private final Touched touched;

    ListedPeople(People people, Caller caller, Touched touched) {
        this.people = people;
        this.caller = caller;
        this.touched = touched;
    }

    /** What is done with some of them. */
    interface Each {
        void take(List<PersonView> some) throws IOException;
    }

    /**
     * Notes that the caller gets to see them: whoever may see everyone makes one entry in the access log, which each person sees.
     *
     * @param team of which they are members; null: any
     * @param text in name or e-mail address; null: any
     */
    void note(@Nullable String team, @Nullable String text) {
        if (caller.seesEveryone()) {
            touched.everyone();
            return;
        }
        for (var some = after("", team, text);
                !some.isEmpty();
                some = after(some.getLast().id(), team, text)) {
            some.forEach(person -> touched.seen(person.id()));
        }
    }

    /** Goes through them, by id, some in a transaction: the database is not held for as long as a slow reader reads. */
    void each(@Nullable String team, @Nullable String text, Each each) throws IOException {
        for (var some = after("", team, text);
                !some.isEmpty();
                some = after(some.getLast().id(), team, text)) {
            each.take(some);
        }
    }

    private List<PersonView> after(String id, @Nullable String team, @Nullable String text) {
        return QuarkusTransaction.requiringNew()
                .call(() -> people.after(id, caller, team, text, AT_A_TIME).stream()
                        .map(PersonView::from)
                        .toList());
    }
}
