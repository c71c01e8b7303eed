package dev.skillsgap.bench;

import dev.skillsgap.recommendation.gap.Role;
import dev.skillsgap.recommendation.match.Demand;
import dev.skillsgap.recommendation.match.HeatMap;
import dev.skillsgap.recommendation.match.PeopleIndex;
import dev.skillsgap.recommendation.match.PeopleRanking;
import dev.skillsgap.recommendation.match.PeopleRanking.Filter;
import dev.skillsgap.recommendation.match.RoleIndex;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The suite's own answers. */
final class Suite {

    private final World world;
    private final RoleIndex roles;
    private final PeopleIndex people = new PeopleIndex();
    private final List<String> teams;

    /** What is known of the people who are asked about: a person is in memory, in the databases too. */
    private final List<Map<String, Integer>> asked;

    Suite(World world) {
        this.world = world;
        this.asked = world.levelsOfFirst(Main.QUESTIONS);
        this.roles = RoleIndex.of(world.roles, World.POLICY);
        this.teams =
                IntStream.range(0, world.size.teams()).mapToObj(World::teamId).toList();
        for (int person = 0; person < world.size.people(); person++) {
            people.put(World.personId(person), world.levelsOf(person), List.of(World.teamId(world.teamOf(person))));
        }
    }

    double bytesAPerson() {
        return people.bytes() / (double) world.size.people();
    }

    List<String> roles(int person, int atMost) {
        return roles.best(asked.get(person), atMost, role -> true).stream()
                .map(ranked -> Integer.parseInt(ranked.role().id().substring("role-".length())) + "|" + ranked.score())
                .toList();
    }

    List<String> people(int role, int atMost) {
        return people(world.roles.get(role), atMost);
    }

    List<String> people(Role role, int atMost) {
        return new PeopleRanking(people, Demand.of(role, World.POLICY))
                .best(Filter.NONE, atMost).stream()
                        .map(ranked -> ranked.person().substring(1) + "|" + ranked.score())
                        .toList();
    }

    /** Of each team and skill of which anything is known: team, skill, people known, people who meet it. */
    long[] heatMap(int role) {
        var requirements = world.roles.get(role).requirements().stream()
                .sorted((a, b) ->
                        Integer.compare(number(a.skill().id()), number(b.skill().id())))
                .toList();
        var skills = requirements.stream()
                .map(requirement -> requirement.skill().id())
                .toList();
        var map = HeatMap.of(people, teams, skills, Demand.of(world.roles.get(role), World.POLICY));
        var cells = new long[teams.size() * skills.size() * 4];
        int next = 0;
        for (int team = 0; team < teams.size(); team++) {
            for (int skill = 0; skill < skills.size(); skill++) {
                int known = 0;
                int met = 0;
                for (int level = 0; level <= 5; level++) {
                    int people = map.count(team, skill, level);
                    known += people;
                    met += level >= requirements.get(skill).level() ? people : 0;
                }
                if (known > 0) {
                    cells[next++] = team;
                    cells[next++] = number(skills.get(skill));
                    cells[next++] = known;
                    cells[next++] = met;
                }
            }
        }
        return Arrays.copyOf(cells, next);
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }
}
