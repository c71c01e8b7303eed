package dev.skillsgap.recommendation.answer.match;

import dev.skillsgap.recommendation.answer.Questions;
import dev.skillsgap.recommendation.gap.Gap;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.gap.Standing;
import dev.skillsgap.recommendation.match.Demand;
import dev.skillsgap.recommendation.match.PeopleRanking;
import dev.skillsgap.recommendation.match.PeopleRanking.Filter;
import dev.skillsgap.recommendation.match.RoleIndex;
import dev.skillsgap.recommendation.projection.KnownPeople;
import dev.skillsgap.recommendation.projection.KnownPerson;
import dev.skillsgap.recommendation.taxonomy.Release;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Ranks with the indexes, and computes the gap of what is shown. */
@ApplicationScoped
public class Matching {

    private final Questions questions;
    private final KnownPeople people;
    private final Policy policy;
    private volatile @Nullable Indexed indexed;

    Matching(Questions questions, KnownPeople people, Policy policy) {
        this.questions = questions;
        this.people = people;
        this.policy = policy;
    }

    private record Indexed(Release release, RoleIndex roles) {}

    /** A role with somebody's gap to it. */
    record RoleMatch(Role role, Gap gap) {}

    /** A person with their gap to a role. */
    record PersonMatch(KnownPerson person, Gap gap) {}

    /** The live release; throws a Refusal while there is none. */
    public Release release() {
        return questions.release();
    }

    List<RoleMatch> closestRoles(
            KnownPerson person, Release release, @Nullable String framework, LocalDate asOf, int atMost) {
        var standing = standing(person, release, asOf);
        Predicate<Role> wanted = role ->
                framework == null || framework.equals(release.frameworks().get(role.id()));
        return rolesOf(release).best(standing.levels(), atMost, wanted).stream()
                .map(ranked -> new RoleMatch(ranked.role(), Gap.of(ranked.role(), standing, policy)))
                .toList();
    }

    List<PersonMatch> readiestPeople(Role role, Release release, Filter filter, LocalDate asOf, int atMost) {
        return new PeopleRanking(people.index(asOf, release), Demand.of(role, policy))
                .best(filter, atMost).stream()
                        .flatMap(ranked -> people.find(ranked.person()).stream())
                        .map(person -> match(person, role, release, asOf))
                        .toList();
    }

    PersonMatch match(KnownPerson person, Role role, Release release, LocalDate asOf) {
        return new PersonMatch(person, Gap.of(role, standing(person, release, asOf), policy));
    }

    /** readiness.low of a person for a role, 0 to 1. */
    public double readiness(KnownPerson person, Role role, Release release, LocalDate asOf) {
        return match(person, role, release, asOf).gap().readiness().low();
    }

    private static Standing standing(KnownPerson person, Release release, LocalDate asOf) {
        return Standing.of(person.assertions(), asOf, release.names());
    }

    private RoleIndex rolesOf(Release release) {
        var roles = Optional.ofNullable(indexed)
                .filter(now -> now.release.number() == release.number())
                .orElseGet(
                        () -> new Indexed(release, RoleIndex.of(release.roles().values(), policy)));
        indexed = roles;
        return roles.roles;
    }

    public String policyVersion() {
        return policy.version();
    }
}
