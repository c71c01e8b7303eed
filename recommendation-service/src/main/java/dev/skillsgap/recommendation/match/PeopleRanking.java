package dev.skillsgap.recommendation.match;

import dev.skillsgap.recommendation.match.PeopleIndex.View;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ranks people for a role: block by block, unit by unit, so that the sums of a block stay in the cache. */
public final class PeopleRanking {

    private final PeopleIndex index;
    private final Demand demand;

    public PeopleRanking(PeopleIndex index, Demand demand) {
        this.index = index;
        this.demand = demand;
    }

    /**
     * Who may be among them.
     *
     * @param groups only people in one of them; null: everyone
     * @param mustHave own level, 1 to 5, that is needed of each of these skills
     */
    public record Filter(@Nullable Collection<String> groups, Map<String, Integer> mustHave) {

        public static final Filter NONE = new Filter(null, Map.of());
    }

    /**
     * A person and how ready for the role.
     *
     * @param score readiness in billionths; see {@link Score}
     */
    public record Ranked(String person, int score) {}

    /** The readiest, best first, then by id; {@code atMost} is above 0. */
    public List<Ranked> best(Filter filter, int atMost) {
        return index.read(view -> best(view, filter, atMost));
    }

    private List<Ranked> best(View view, Filter filter, int atMost) {
        var top = new Top(
                atMost,
                (one, other) -> view.people().text(one).compareTo(view.people().text(other)) < 0);
        var sums = new Sums(view, demand);
        var admission = new Admission(view, filter);
        for (int b = 0; b < view.blocks().size(); b++) {
            var block = view.blocks().get(b);
            var scores = sums.of(block);
            var admitted = admission.to(block);
            int threshold = top.threshold();
            for (int place = 0; place < Block.SIZE; place++) {
                if (scores[place] >= threshold && admitted[place]) {
                    top.offer(b << Block.BITS | place, scores[place]);
                    threshold = top.threshold();
                }
            }
        }
        return top.best((person, score) -> new Ranked(view.people().text(person), score));
    }
}
