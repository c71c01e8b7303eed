package dev.skillsgap.profile.person;

import dev.skillsgap.api.nearest.Nearest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds who it is that a file speaks of. */
@ApplicationScoped
public class Matching {

    private final People people;

    Matching(People people) {
        this.people = people;
    }

    /**
     * What is stated, of whom it is about.
     *
     * @param people under the ids they have, or get
     * @param refused who is new and has the id of somebody else
     */
    record Matched(List<Stated> people, List<Refused> refused) {}

    /** Who has the key keeps the id, whatever is stated as id; who is new gets the one that is stated. */
    Matched by(MatchKey key, Collection<Stated> stated) {
        if (key == MatchKey.ID) {
            return new Matched(List.copyOf(stated), List.of());
        }
        var there = byKey(key, stated);
        var matched = new ArrayList<Stated>();
        var unmatched = new ArrayList<Stated>();
        for (var one : stated) {
            var id = there.get(value(key, one));
            if (id == null) {
                unmatched.add(one);
            } else {
                matched.add(one.withId(id));
            }
        }
        var taken = existing(unmatched.stream().map(Stated::id).collect(Collectors.toSet()));
        var refused = new ArrayList<Refused>();
        for (var one : unmatched) {
            if (taken.contains(one.id())) {
                refused.add(new Refused(
                        one, Refused.Reason.TAKEN, "id", "The person of this id has another %s.".formatted(key)));
            } else {
                matched.add(one);
            }
        }
        return new Matched(matched, refused);
    }

    private Map<String, String> byKey(MatchKey key, Collection<Stated> stated) {
        var keys = stated.stream().map(one -> value(key, one)).collect(Collectors.toSet());
        var ids = new HashMap<String, String>();
        var found = key == MatchKey.EMAIL ? people.allWith(keys, Set.of()) : people.allWith(Set.of(), keys);
        for (var person : found) {
            var details = person.details();
            ids.put(key == MatchKey.EMAIL ? lower(details.email()) : text(details.employeeNumber()), person.id());
        }
        return ids;
    }

    private static String value(MatchKey key, Stated one) {
        return key == MatchKey.EMAIL ? lower(one.email()) : text(one.employeeNumber());
    }

    private Set<String> existing(Set<String> ids) {
        return ids.isEmpty() ? Set.of() : people.idsAmong(ids);
    }

    /**
     * Ids of those who are called so: by their id, else by their employee number, else by their e-mail address. Nobody is where a
     * name is missing.
     */
    public Map<String, String> called(Collection<String> names) {
        var ids = new HashMap<String, String>();
        if (names.isEmpty()) {
            return ids;
        }
        var lower = names.stream().map(Matching::lower).collect(Collectors.toSet());
        var found = people.allWith(lower, new HashSet<>(names));
        var byEmail = index(found, person -> person.details().email());
        var byNumber = index(found, person -> person.details().employeeNumber());
        var existing = existing(new HashSet<>(names));
        for (var name : names) {
            var id = existing.contains(name) ? name : byNumber.getOrDefault(lower(name), byEmail.get(lower(name)));
            if (id != null) {
                ids.put(name, id);
            }
        }
        return ids;
    }

    /** Tells the id of the person who is probably meant by a name that is nobody's; who is there is looked up when it is first asked. */
    public Nearest nearest() {
        return new Nearest(known -> people.eachName(known::add));
    }

    private static Map<String, String> index(List<Person> found, Function<Person, @Nullable String> key) {
        return found.stream()
                .filter(person -> Objects.nonNull(key.apply(person)))
                .collect(Collectors.toMap(person -> lower(key.apply(person)), Person::id, (one, other) -> one));
    }

    private static String lower(@Nullable String text) {
        return text(text).toLowerCase(Locale.ROOT);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
