package dev.skillsgap.recommendation.match;

import java.util.List;
import java.util.stream.IntStream;

/** The so many highest scores among all that are offered, in a heap with the worst of them on top. */
final class Top {

    /** Which of two with the same score goes first. */
    interface Tie {
        boolean goesFirst(int one, int other);
    }

    static final Tie LOWER_FIRST = (one, other) -> one < other;

    private final int[] items;
    private final int[] scores;
    private final Tie tie;
    private int size;

    Top(int atMost, Tie tie) {
        this.items = new int[atMost];
        this.scores = new int[atMost];
        this.tie = tie;
    }

    /** The score below which nothing is taken any more. */
    int threshold() {
        return size < items.length ? Integer.MIN_VALUE : scores[0];
    }

    void offer(int item, int score) {
        if (size < items.length) {
            up(size++, item, score);
        } else if (isBetter(item, score, items[0], scores[0])) {
            down(item, score);
        }
    }

    /** What to make of an item and its score. */
    interface Made<T> {
        T of(int item, int score);
    }

    /** They, best first. */
    <T> List<T> best(Made<T> made) {
        return IntStream.range(0, size)
                .boxed()
                .sorted((a, b) -> a.equals(b) ? 0 : isBetter(items[a], scores[a], items[b], scores[b]) ? -1 : 1)
                .map(i -> made.of(items[i], scores[i]))
                .toList();
    }

    private boolean isBetter(int item, int score, int other, int otherScore) {
        return score == otherScore ? tie.goesFirst(item, other) : score > otherScore;
    }

    private void up(int from, int item, int score) {
        int place = from;
        while (place > 0) {
            int parent = (place - 1) / 2;
            if (!isBetter(items[parent], scores[parent], item, score)) {
                break;
            }
            put(place, items[parent], scores[parent]);
            place = parent;
        }
        put(place, item, score);
    }

    private void down(int item, int score) {
        int place = 0;
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
            if (child + 1 < size && isBetter(items[child], scores[child], items[child + 1], scores[child + 1])) {
                child++;
            }
            if (!isBetter(item, score, items[child], scores[child])) {
                break;
            }
            put(place, items[child], scores[child]);
            place = child;
        }
        put(place, item, score);
    }

    private void put(int place, int item, int score) {
        items[place] = item;
        scores[place] = score;
    }
}
