package dev.skillsgap.profile.person;

import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that was ever asserted. */
@ApplicationScoped
public class Assertions implements PanacheRepositoryBase<Assertion, UUID> {

    private static final Sort OLDEST_FIRST =
            Sort.by("assertedAt").and("recordedAt").and("id");

    /** All of a person, withdrawn ones too, oldest first. */
    public List<Assertion> of(String personId) {
        return list("personId = ?1", OLDEST_FIRST, personId);
    }

    /** What stands of those people, by person, oldest first: all but what was withdrawn. */
    public Map<String, List<AssertionView>> standing(Collection<String> people) {
        return list("withdrawnAt is null and personId in ?1", OLDEST_FIRST, people).stream()
                .collect(Collectors.groupingBy(
                        assertion -> assertion.personId, Collectors.mapping(AssertionView::from, Collectors.toList())));
    }

    /** All of those people, by person, as {@link #of} has them. */
    Map<String, List<Assertion>> ofAll(Collection<String> people) {
        return list("personId in ?1", OLDEST_FIRST, people).stream()
                .collect(Collectors.groupingBy(assertion -> assertion.personId));
    }

    /** History as recorded, newest first, after the given {@link Assertion#position}; one more than the limit. */
    List<Assertion> history(String personId, @Nullable String skill, PageRequest page) {
        var after = Position.parse(page.after());
        var parameters = new HashMap<String, Object>();
        parameters.put("person", personId);
        parameters.put("skill", skill);
        parameters.put("time", after.recordedAt());
        parameters.put("id", after.id());
        return find(
                        "personId = :person and (:skill is null or skill = :skill)"
                                + " and (recordedAt < :time or (recordedAt = :time and id < :id))",
                        Sort.descending("recordedAt", "id"),
                        parameters)
                .range(0, page.limit())
                .list();
    }

    /** Where in the history an entry stands. */
    record Position(Instant recordedAt, UUID id) {

        private static final Position FIRST = new Position(Instant.parse("2999-01-01T00:00:00Z"), new UUID(0, 0));

        private static Position parse(String text) {
            if (text.isEmpty()) {
                return FIRST;
            }
            try {
                var parts = text.split("/", 2);
                return new Position(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (RuntimeException e) {
                throw Refusal.invalid("cursor", "Send the 'next' of the page before, or leave it out.");
            }
        }
    }

    /**
     * What can still count, now or once newer ones have expired, oldest first: of one skill and source an older
     * assertion is left out unless it outlives every newer one.
     */
    List<Assertion> lasting(String personId) {
        return lasting(of(personId));
    }

    /** The same of all assertions of a person, oldest first. */
    static List<Assertion> lasting(List<Assertion> all) {
        var kept = new ArrayList<Assertion>();
        for (var candidate : all.reversed()) {
            if (!candidate.isWithdrawn() && !isCovered(candidate, kept)) {
                kept.add(candidate);
            }
        }
        return kept.reversed();
    }

    /**
     * The levels that count at a moment, 0 to 5, by skill: of the most trusted source, then the newest. A skill of which
     * nothing is known is not among them.
     */
    public Map<String, Integer> levels(String personId, Instant at) {
        return lasting(personId).stream()
                .filter(assertion -> !assertion.hasExpired(at))
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(
                                assertion -> assertion.skill,
                                assertion -> assertion,
                                (earlier, later) -> later.outweighsEarlier(earlier) ? later : earlier),
                        best -> best.values().stream().collect(Collectors.toMap(one -> one.skill, one -> one.level))));
    }

    /** The level of one skill that counts at a moment, 0 to 5; 0 also when nothing is known. */
    public int levelOf(String personId, String skill, Instant at) {
        return levels(personId, at).getOrDefault(skill, 0);
    }

    private static boolean isCovered(Assertion older, List<Assertion> kept) {
        for (var newer : kept) {
            if (newer.isOfSameSkillAndSource(older) && !older.outlives(newer)) {
                return true;
            }
        }
        return false;
    }

    /** Who asserted or withdrew is forgotten when that person is erased. */
    public void forget(String personId) {
        update("assertedBy = null where assertedBy = ?1", personId);
        update("withdrawnBy = null where withdrawnBy = ?1", personId);
    }
}
