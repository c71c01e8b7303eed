package dev.skillsgap.recommendation.answer.team;

import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Requirement;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.match.Demand;
import dev.skillsgap.recommendation.match.Disclosure;
import dev.skillsgap.recommendation.match.HeatMap;
import dev.skillsgap.recommendation.projection.KnownPeople;
import dev.skillsgap.recommendation.taxonomy.Release;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts teams against a role. */
@ApplicationScoped
class HeatMaps {

    private static final String NO_CATEGORY = "other";

    private final KnownPeople people;
    private final Policy policy;

    HeatMaps(KnownPeople people, Policy policy) {
        this.people = people;
        this.policy = policy;
    }

    /** A team with its counts, as a place in them. */
    record Counted(String team, Role role, HeatMap map, int place) {

        int size() {
            return map.size(place);
        }

        double readiness() {
            return map.score(place) / 1e9 / size();
        }
    }

    /** The teams whose figures may be shown to anybody. */
    Set<String> shown() {
        return Disclosure.of(people.teamsOfEach(), policy.minimumGroupSize());
    }

    /** All teams that have people. */
    Set<String> teams() {
        return people.teamsOfEach().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    int smallestGroup() {
        return policy.minimumGroupSize();
    }

    List<Counted> count(List<String> teams, Role role, LocalDate asOf) {
        var skills = role.requirements().stream()
                .map(requirement -> requirement.skill().id())
                .toList();
        var groups = teams.stream().map(KnownPeople::team).toList();
        var map = HeatMap.of(people.index(asOf), groups, skills, Demand.of(role, policy));
        return IntStream.range(0, teams.size())
                .mapToObj(place -> new Counted(teams.get(place), role, map, place))
                .toList();
    }

    /** The requirements, the heaviest burden first. */
    List<Heat> heats(Counted team, Release release) {
        var requirements = team.role.requirements();
        return IntStream.range(0, requirements.size())
                .mapToObj(i -> heat(requirements.get(i), i, team, release))
                .sorted(Comparator.comparingDouble(Heat::burden).reversed().thenComparing(Heat::skill))
                .toList();
    }

    private Heat heat(Requirement requirement, int i, Counted team, Release release) {
        var category = release.categories().getOrDefault(requirement.skill().id(), NO_CATEGORY);
        return Heat.of(requirement, category, team.map, team.place, i, policy);
    }
}
