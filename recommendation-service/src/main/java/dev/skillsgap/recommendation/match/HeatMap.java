package dev.skillsgap.recommendation.match;

import java.util.List;
import java.util.stream.IntStream;

/** How many people of each group hold each skill at which level, and how ready they are for a role. */
public final class HeatMap {

    private final int skills;
    private final int[] sizes;
    private final long[] scores;

    /** By group, skill and level. */
    private final int[] counts;

    private HeatMap(int groups, int skills) {
        this.skills = skills;
        this.sizes = new int[groups];
        this.scores = new long[groups];
        this.counts = new int[groups * skills * Sources.LEVELS];
    }

    /**
     * Counts the people of these groups.
     *
     * @param skills whose levels are counted
     * @param demand the role that readiness is summed for
     */
    public static HeatMap of(PeopleIndex index, List<String> groups, List<String> skills, Demand demand) {
        return of(index, groups, skills, demand, PeopleIndex.EVERYONE);
    }

    /**
     * Counts the people of these groups who are in another as well.
     *
     * @param only label of the group that they must be in
     */
    public static HeatMap of(PeopleIndex index, List<String> groups, List<String> skills, Demand demand, String only) {
        return index.read(view -> {
            var map = new HeatMap(groups.size(), skills.size());
            var numbers = skills.stream().mapToInt(view.skills()::find).toArray();
            var members = new Members(groups.stream().mapToInt(view::group).toArray(), view.group(only));
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
                members.forEachGroupOf(place, group -> {
                    sizes[group]++;
                    scores[group] += score;
                });
            }
        }
    }

    private void addLevels(Column levels, int number, int skill, Members members) {
        var entries = levels.entries();
        for (int i = levels.begin(number), end = levels.end(number); i < end; i++) {
            int level = Column.level(entries[i]);
            members.forEachGroupOf(Column.place(entries[i]), group -> counts[cell(group, skill) + level]++);
        }
    }

    private int cell(int group, int skill) {
        return (group * skills + skill) * Sources.LEVELS;
    }

    /** People in the group. */
    public int size(int group) {
        return sizes[group];
    }

    /** Sum of the scores of the group's people; see {@link Score}. */
    public long score(int group) {
        return scores[group];
    }

    /** People of the group of whom the skill is known at that level, 0 to 5. */
    public int count(int group, int skill, int level) {
        return counts[cell(group, skill) + level];
    }
}
