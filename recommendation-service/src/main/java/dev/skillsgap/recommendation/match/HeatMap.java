package dev.skillsgap.recommendation.match;

import java.util.List;
import java.util.stream.IntStream;

/** How many people of each team hold each skill at which level, and how ready they are for a role. */
public final class HeatMap {

    private final int skills;
    private final int[] sizes;
    private final long[] scores;

    /** By team, skill and level. */
    private final int[] counts;

    private HeatMap(int teams, int skills) {
        this.skills = skills;
        this.sizes = new int[teams];
        this.scores = new long[teams];
        this.counts = new int[teams * skills * Sources.LEVELS];
    }

    /**
     * Counts the people of these teams.
     *
     * @param skills whose levels are counted
     * @param demand the role that readiness is summed for
     */
    public static HeatMap of(PeopleIndex index, List<String> teams, List<String> skills, Demand demand) {
        return index.read(view -> {
            var map = new HeatMap(teams.size(), skills.size());
            var numbers = skills.stream().mapToInt(view.skills()::find).toArray();
            var members =
                    new Members(teams.stream().mapToInt(view.teams()::find).toArray());
            var sums = new Sums(view, demand);
            view.blocks().forEach(block -> {
                members.read(block);
                map.addPeople(block, sums.of(block), members);
                IntStream.range(0, numbers.length)
                        .forEach(skill -> map.addLevels(block.levels(), numbers[skill], skill, members));
            });
            return map;
        });
    }

    private void addPeople(Block block, int[] blockScores, Members members) {
        for (int place = 0; place < Block.SIZE; place++) {
            if (block.occupied()[place]) {
                int score = blockScores[place];
                members.forEachTeamOf(place, team -> {
                    sizes[team]++;
                    scores[team] += score;
                });
            }
        }
    }

    private void addLevels(Column levels, int number, int skill, Members members) {
        var entries = levels.entries();
        for (int i = levels.begin(number), end = levels.end(number); i < end; i++) {
            int level = Column.level(entries[i]);
            members.forEachTeamOf(Column.place(entries[i]), team -> counts[cell(team, skill) + level]++);
        }
    }

    private int cell(int team, int skill) {
        return (team * skills + skill) * Sources.LEVELS;
    }

    /** People in the team. */
    public int size(int team) {
        return sizes[team];
    }

    /** Sum of the scores of the team's people; see {@link Score}. */
    public long score(int team) {
        return scores[team];
    }

    /** People of the team of whom the skill is known at that level, 0 to 5. */
    public int count(int team, int skill, int level) {
        return counts[cell(team, skill) + level];
    }
}
