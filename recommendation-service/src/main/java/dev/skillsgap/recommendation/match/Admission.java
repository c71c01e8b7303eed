package dev.skillsgap.recommendation.match;

import dev.skillsgap.recommendation.match.PeopleIndex.View;
import dev.skillsgap.recommendation.match.PeopleRanking.Filter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which people of a block may be ranked. For one thread; the array is used again for the next block. */
final class Admission {

    private record Need(int skill, int level) {}

    private final List<Need> needs;
    private final int @Nullable [] groups;
    private final boolean[] admitted = new boolean[Block.SIZE];
    private final byte[] met = new byte[Block.SIZE];

    Admission(View view, Filter filter) {
        var inGroups = filter.groups();
        this.groups = inGroups == null
                ? null
                : inGroups.stream().mapToInt(view.groups()::find).toArray();
        this.needs = filter.mustHave().entrySet().stream()
                .map(need -> new Need(view.skills().find(need.getKey()), need.getValue()))
                .toList();
    }

    /** By place; it holds until the next call. */
    boolean[] to(Block block) {
        if (groups == null && needs.isEmpty()) {
            return block.occupied();
        }
        admitByGroup(block);
        if (!needs.isEmpty()) {
            keepWhoMeetsAll(block.levels());
        }
        return admitted;
    }

    private void admitByGroup(Block block) {
        if (groups == null) {
            System.arraycopy(block.occupied(), 0, admitted, 0, Block.SIZE);
            return;
        }
        Arrays.fill(admitted, false);
        var entries = block.groups().entries();
        for (int group : groups) {
            for (int i = block.groups().begin(group); i < block.groups().end(group); i++) {
                admitted[Column.place(entries[i])] = true;
            }
        }
    }

    private void keepWhoMeetsAll(Column levels) {
        Arrays.fill(met, (byte) 0);
        var entries = levels.entries();
        for (var need : needs) {
            for (int i = levels.begin(need.skill); i < levels.end(need.skill); i++) {
                met[Column.place(entries[i])] += (byte) (Column.level(entries[i]) >= need.level ? 1 : 0);
            }
        }
        for (int place = 0; place < Block.SIZE; place++) {
            admitted[place] &= met[place] == needs.size();
        }
    }
}
