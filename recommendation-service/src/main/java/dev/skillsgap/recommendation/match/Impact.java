package dev.skillsgap.recommendation.match;

import dev.skillsgap.recommendation.match.PeopleIndex.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What another version of a role does to the people of a group.
 *
 * @param people in the group
 * @param rising whose score grows
 * @param falling whose score shrinks
 * @param before sum of the scores now; see {@link Score}
 * @param after sum of the scores then
 * @param largest whose score changes most, up or down
 */
public record Impact(int people, int rising, int falling, long before, long after, List<Moved> largest) {

    /** Somebody's score, in billionths of readiness, now and then. */
    public record Moved(String person, int before, int after) {}

    /** Compares the two versions for everybody in the group; {@code atMost}, above 0, of the largest changes are named. */
    public static Impact of(PeopleIndex index, String group, Demand now, Demand then, int atMost) {
        return index.read(view -> of(view, group, now, then, atMost));
    }

    private static Impact of(View view, String group, Demand now, Demand then, int atMost) {
        var counting = new Counting(view, atMost);
        var members = new Members(new int[] {view.groups().find(group)});
        var sumsNow = new Sums(view, now);
        var sumsThen = new Sums(view, then);
        for (int b = 0; b < view.blocks().size(); b++) {
            var block = view.blocks().get(b);
            members.read(block);
            var scoresNow = sumsNow.of(block);
            var scoresThen = sumsThen.of(block);
            for (int place = 0; place < Block.SIZE; place++) {
                int number = b << Block.BITS | place;
                int before = scoresNow[place];
                int after = scoresThen[place];
                members.forEachGroupOf(place, only -> counting.add(number, before, after));
            }
        }
        return counting.result();
    }

    /** Adds people up. */
    private static final class Counting {

        private final View view;
        private final Top top;
        private final Map<Integer, Moved> moved = new HashMap<>();
        private int people;
        private int rising;
        private int falling;
        private long before;
        private long after;

        private Counting(View view, int atMost) {
            this.view = view;
            this.top = new Top(
                    atMost,
                    (one, other) ->
                            view.people().text(one).compareTo(view.people().text(other)) < 0);
        }

        private void add(int number, int now, int then) {
            people++;
            rising += then > now ? 1 : 0;
            falling += then < now ? 1 : 0;
            before += now;
            after += then;
            int size = Math.abs(then - now);
            if (size > 0 && size >= top.threshold()) {
                top.offer(number, size);
                moved.put(number, new Moved(view.people().text(number), now, then));
            }
        }

        private Impact result() {
            var largest = top.best((number, size) -> Objects.requireNonNull(moved.get(number)));
            return new Impact(people, rising, falling, before, after, largest);
        }
    }
}
