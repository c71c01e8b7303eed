package dev.skillsgap.profile.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes people as files state them, many at once, by the same rules as one at a time. */
@ApplicationScoped
public class Taking {

    private final Matching matching;
    private final Admission admission;
    private final People people;
    private final Assertions assertions;
    private final PersonEvents events;
    private final NewRows rows;

    Taking(
            Matching matching,
            Admission admission,
            People people,
            Assertions assertions,
            PersonEvents events,
            NewRows rows) {
        this.matching = matching;
        this.admission = admission;
        this.people = people;
        this.assertions = assertions;
        this.events = events;
        this.rows = rows;
    }

    /**
     * What came of it.
     *
     * @param changed people who were there and of whom something new was said
     * @param people who were not refused, by the row that is about them
     */
    public record Taken(int added, int changed, Collection<Refused> refused, Map<Long, One> people) {

        /**
         * One of them, as they are now.
         *
         * @param claimed how many claims are new
         */
        public record One(String id, long version, boolean isNew, int claimed) {}

        /** Their ids, by the row that is about them. */
        public Map<Long, String> ids() {
            return people.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, one -> one.getValue().id()));
        }
    }

    /** What is wrong about it whoever else is there; null: nothing. It needs no transaction. */
    public @Nullable Refused broken(Stated stated) {
        return admission.broken(stated);
    }

    /**
     * Adds those who are not there, and to those who are what is new of them, in the caller's transaction; others are told.
     * What is not stated of somebody stays as it is, claims too; a claim that was withdrawn is not made again.
     *
     * @param stated each id and each key once, nothing of it {@link #broken}
     * @param key by which they are found among those who are there
     * @param by pseudonymous name of who states it
     * @param dryRun whether only to say what would come of it
     */
    public Taken take(Collection<Stated> stated, MatchKey key, String by, boolean dryRun) {
        if (stated.isEmpty()) {
            return new Taken(0, 0, List.of(), Map.of());
        }
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var matched = matching.by(key, stated);
        var refused = admission.refused(matched.people());
        var fit = Admission.without(matched.people(), refused.keySet());
        var ids = fit.stream().map(Stated::id).toList();
        var there = fit.isEmpty() ? Map.<String, Person>of() : people.lockAll(ids);
        var held = there.isEmpty() ? Map.<String, List<Assertion>>of() : assertions.ofAll(there.keySet());
        var stands = new HashMap<Long, Change>();
        var changes = new ArrayList<Change>();
        for (var one : fit) {
            var change = change(one, there.get(one.id()), held.getOrDefault(one.id(), List.of()), by, now);
            stands.put(one.row(), change);
            if (change.isNews()) {
                changes.add(change);
            }
        }
        if (!dryRun) {
            write(changes);
        }
        int added = (int) changes.stream().filter(Change::isNew).count();
        return new Taken(
                added,
                changes.size() - added,
                all(matched.refused(), refused.values()),
                stands.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, stand -> stand.getValue().taken())));
    }

    private static List<Refused> all(List<Refused> some, Collection<Refused> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /**
     * What becomes of a person.
     *
     * @param joined teams that the person was not in
     * @param held before
     * @param claimed now
     */
    private record Change(
            Person person,
            boolean isNew,
            Person.Details details,
            List<String> joined,
            List<Assertion> held,
            List<Assertion> claimed) {

        boolean isNews() {
            return isNew || !claimed.isEmpty() || !joined.isEmpty() || !details.equals(person.details());
        }

        Taken.One taken() {
            return new Taken.One(person.id(), person.version(), isNew, claimed.size());
        }

        List<Assertion> lasting() {
            var all = new ArrayList<>(held);
            all.addAll(claimed);
            all.sort(Assertion.OLDEST_FIRST);
            return Assertions.lasting(all);
        }
    }

    private static Change change(Stated one, @Nullable Person there, List<Assertion> held, String by, Instant now) {
        var claimed = one.claims().stream()
                .filter(claim -> held.stream().noneMatch(assertion -> assertion.claims(claim)))
                .map(claim -> new Assertion(one.id(), claim, by, now))
                .toList();
        if (there != null) {
            var joined = one.teams().stream()
                    .filter(team -> !there.teams().contains(team))
                    .toList();
            return new Change(there, false, one.over(there.details()), joined, held, claimed);
        }
        var details = one.details();
        return new Change(new Person(one.id(), details, now), true, details, one.teams(), held, claimed);
    }

    private void write(List<Change> changes) {
        for (var change : changes) {
            change.person().describe(change.details());
            change.joined().forEach(change.person()::join);
            events.changed(change.person(), change.lasting());
            if (change.isNew()) {
                rows.add(change.person());
            }
        }
        rows.add(changes.stream().flatMap(change -> change.claimed().stream()).toList());
    }
}
