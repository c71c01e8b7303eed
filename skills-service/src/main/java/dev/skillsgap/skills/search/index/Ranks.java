package dev.skillsgap.skills.search.index;

import dev.skillsgap.skills.search.index.Found.Why;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Concepts whose label is found whole or from its beginning: they come before those of which words are found. */
final class Ranks {

    private final Map<Integer, Place> places = new HashMap<>();

    /** From the best to the least. */
    enum Rank {
        PREFERRED(4, Why.EXACT),
        OTHER(3, Why.EXACT),
        /** The same letters, or a title about the same. */
        SAME(2, Why.WORDS),
        BEGINNING(1, Why.PREFIX),
        WORDS(0, Why.WORDS);

        private final int base;
        private final Why why;

        Rank(int base, Why why) {
            this.base = base;
            this.why = why;
        }

        /** Scores of its concepts lie above it, and less than one above. */
        int base() {
            return base;
        }

        Why why() {
            return why;
        }

        boolean isExact() {
            return why == Why.EXACT;
        }
    }

    /**
     * Of a concept.
     *
     * @param closeness how much of the label was asked for, 0 to 1
     */
    record Place(Rank rank, int label, float closeness) {

        private boolean isBefore(Place other) {
            return rank != other.rank ? rank.compareTo(other.rank) < 0 : closeness > other.closeness;
        }
    }

    /** Remembers it unless the concept has a better place. */
    void add(int concept, Place place) {
        places.merge(concept, place, (before, now) -> now.isBefore(before) ? now : before);
    }

    @Nullable
    Place of(int concept) {
        return places.get(concept);
    }

    /** Those of which no words are found: a beginning of one letter, say. */
    IntStream besides(Tally tally) {
        return places.keySet().stream().mapToInt(Integer::intValue).filter(concept -> !tally.has(concept));
    }
}
