package dev.skillsgap.profile.person;

import dev.skillsgap.api.nearest.Nearest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Takes claims about people who are there, as the rows of a table state them; in the caller's transaction. */
@ApplicationScoped
public class StatedClaims {

    private static final int AT_A_TIME = 500;

    private final Matching matching;
    private final People people;
    private final Taking taking;

    StatedClaims(Matching matching, People people, Taking taking) {
        this.matching = matching;
        this.people = people;
        this.taking = taking;
    }

    /**
     * Those who are called so, by their id, employee number or e-mail address; nobody changes them until the transaction ends.
     *
     * @return ids, by what they are called; nobody is where a name is missing
     */
    public Map<String, String> lock(Collection<String> called) {
        var ids = new HashMap<String, String>();
        inParts(called, part -> ids.putAll(matching.called(part)));
        var there = new HashMap<String, Person>();
        inParts(ids.values(), part -> there.putAll(people.lockAll(part)));
        ids.values().retainAll(there.keySet());
        return ids;
    }

    /** People, of whom one may be meant by a name that is nobody's. */
    public Nearest nearest() {
        return matching.nearest();
    }

    /**
     * Makes claims that were never made before: what was withdrawn stays so. Others are told of each person once.
     *
     * @param claims by the id of a person who is {@linkplain #lock locked}
     * @param by pseudonymous name of who states them
     * @param dryRun whether only to say what would come of it
     * @return how many claims are new
     */
    public int take(Map<String, List<Assertion.Claim>> claims, String by, boolean dryRun) {
        int[] added = {0};
        inParts(claims.keySet(), part -> {
            var stated = new ArrayList<Stated>();
            people.lockAll(part)
                    .forEach((id, person) ->
                            stated.add(stated(stated.size(), person, claims.getOrDefault(id, List.of()))));
            added[0] += taking.take(stated, MatchKey.ID, by, dryRun).people().values().stream()
                    .mapToInt(Taking.Taken.One::claimed)
                    .sum();
        });
        return added[0];
    }

    private static Stated stated(int row, Person person, List<Assertion.Claim> claims) {
        return new Stated(
                row,
                person.id(),
                person.details().name(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                claims.stream().distinct().toList());
    }

    private static void inParts(Collection<String> all, Consumer<List<String>> each) {
        var sorted = List.copyOf(new TreeSet<>(all));
        for (int from = 0; from < sorted.size(); from += AT_A_TIME) {
            each.accept(sorted.subList(from, Math.min(sorted.size(), from + AT_A_TIME)));
        }
    }
}
