package dev.skillsgap.recommendation.answer.team;

import dev.skillsgap.recommendation.disclosure.Aims;
import dev.skillsgap.recommendation.disclosure.Disclosure;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.match.Demand;
import dev.skillsgap.recommendation.match.HeatMap;
import dev.skillsgap.recommendation.match.PeopleIndex;
import dev.skillsgap.recommendation.projection.KnownPeople;
import dev.skillsgap.recommendation.taxonomy.Release;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts teams, and everyone, against roles; only where that tells of enough people. */
@ApplicationScoped
class HeatMaps {

    private final KnownPeople people;
    private final Policy policy;

    HeatMaps(KnownPeople people, Policy policy) {
        this.people = people;
        this.policy = policy;
    }

    /** The teams whose figures may be shown to anybody. */
    Set<String> shown() {
        return Disclosure.of(people.teamsOfEach(), policy.minimumGroupSize());
    }

    /** All teams that have people. */
    Set<String> teams() {
        return people.teamsOfEach().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    /** Why the figures of a team that is not shown are withheld. */
    String fewPeople() {
        return ("Figures over fewer than %d people, or from which such could be worked out, are withheld;"
                        + " look at the people one by one.")
                .formatted(policy.minimumGroupSize());
    }

    /** Why a team's people are not counted by their own target roles. */
    String fewAim() {
        return ("Too few people of this team aim at the same role: figures over fewer than %d people, or from which"
                        + " such could be worked out, are withheld; name roles instead of own.")
                .formatted(policy.minimumGroupSize());
    }

    /**
     * Those of these teams whose people can be counted so.
     *
     * @param shown all teams that may be shown
     */
    List<Counted> count(Collection<String> teams, Set<String> shown, AskedRoles asked, LocalDate asOf) {
        if (!asked.own()) {
            return counted(asked, role -> List.copyOf(teams), asOf);
        }
        var aims = Aims.ofTeams(people.aimsOfEach(), shown, policy.minimumGroupSize());
        return counted(
                asked,
                role -> teams.stream()
                        .filter(team -> aims.getOrDefault(team, Set.of()).contains(role.id()))
                        .toList(),
                asOf);
    }

    /**
     * Everyone together; empty where too few can be counted so.
     *
     * @param shown all teams that may be shown
     */
    Optional<Counted> countEveryone(Set<String> shown, AskedRoles asked, LocalDate asOf) {
        int k = policy.minimumGroupSize();
        var everyone = people.aimsOfEach();
        if (everyone.size() < k) {
            return Optional.empty();
        }
        var roles = asked.own()
                ? Aims.ofEveryone(everyone, Aims.ofTeams(everyone, shown, k), k)
                : asked.roles().stream().map(Role::id).collect(Collectors.toSet());
        var measured = asked.roles().stream()
                .filter(role -> roles.contains(role.id()))
                .flatMap(role -> measured(role, List.of(PeopleIndex.EVERYONE), asked, asOf).stream())
                .toList();
        return measured.isEmpty() ? Optional.empty() : Optional.of(new Counted(null, measured, asked.own()));
    }

    private List<Counted> counted(AskedRoles asked, Function<Role, List<String>> teamsOf, LocalDate asOf) {
        Map<String, List<Measured>> byTeam = new LinkedHashMap<>();
        for (var role : asked.roles()) {
            var teams = teamsOf.apply(role);
            var groups = teams.stream().map(KnownPeople::team).toList();
            measured(role, groups, asked, asOf)
                    .forEach(one -> byTeam.computeIfAbsent(teams.get(one.place()), none -> new ArrayList<>())
                            .add(one));
        }
        return byTeam.entrySet().stream()
                .map(entry -> new Counted(entry.getKey(), entry.getValue(), asked.own()))
                .toList();
    }

    /** Measures the people of groups against a role; with own roles only those who aim at it. */
    private List<Measured> measured(Role role, List<String> groups, AskedRoles asked, LocalDate asOf) {
        if (groups.isEmpty()) {
            return List.of();
        }
        var skills = role.requirements().stream()
                .map(requirement -> requirement.skill().id())
                .toList();
        var demand = Demand.of(role, policy);
        var index = people.index(asOf, asked.release());
        var everyone = HeatMap.of(index, groups, skills, demand);
        var map = asked.own() ? HeatMap.of(index, groups, skills, demand, KnownPeople.aimingAt(role.id())) : everyone;
        // Somebody may have left since it was decided what is shown.
        return IntStream.range(0, groups.size())
                .filter(place -> map.size(place) >= policy.minimumGroupSize())
                .mapToObj(place -> new Measured(role, map, everyone, place))
                .toList();
    }

    /** The skills that are required of the group, the heaviest burden first. */
    List<Heat> heats(Counted group, Release release) {
        return group.heats(release, policy);
    }
}
