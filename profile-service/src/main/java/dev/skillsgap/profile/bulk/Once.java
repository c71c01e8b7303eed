package dev.skillsgap.profile.bulk;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.profile.person.PersonInput;
import dev.skillsgap.profile.person.Stated;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sees to it that one request says one thing of a person, and gives nobody what it gave to another. */
final class Once {

    private final Set<String> said = new HashSet<>();

    /**
     * What is said of a person; whether it may be said is looked at when it is taken.
     *
     * @param person null: there is none
     * @throws Refusal when there is no id, or it, the address or the number stood in the request before
     */
    Stated stated(long row, @Nullable PersonInput person) {
        if (person == null) {
            throw Refusal.invalid("", "Send a person.");
        }
        if (person.id() == null) {
            throw Refusal.invalid("/id", "Send an id: by it a person is known when this is sent again.");
        }
        once("/id", person.id());
        once("/email", person.email());
        once("/employeeNumber", person.employeeNumber());
        return new Stated(
                row,
                person.id(),
                person.name(),
                person.email(),
                person.employeeNumber(),
                person.targetRole(),
                person.hoursPerWeek(),
                List.of(),
                null,
                List.of());
    }

    private void once(String pointer, @Nullable String value) {
        if (value != null && !said.add(pointer + ' ' + value.toLowerCase(Locale.ROOT))) {
            throw Refusal.invalid(pointer, "The same stands in this request before.");
        }
    }
}
