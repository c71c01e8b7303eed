package dev.skillsgap.recommendation.path.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** The levels of a network that are held by now. Begins with none. */
public final class Progress {

    private final Network network;
    private final BitSet held;

    private Progress(Network network, BitSet held) {
        this.network = network;
        this.held = held;
    }

    /** Before anything was begun. */
    public static Progress none(Network network) {
        return new Progress(network, new BitSet());
    }

    /** When these lessons have taken effect. */
    public static Progress after(Network network, List<Integer> lessons) {
        var progress = none(network);
        lessons.forEach(lesson -> network.supported(lesson).forEach(progress.held::set));
        return progress;
    }

    /** The same, to be tried out apart. */
    public Progress copy() {
        return new Progress(network, (BitSet) held.clone());
    }

    public boolean holds(int level) {
        return held.get(level);
    }

    /** Whether all is held that the resource requires. */
    public boolean canBegin(int resource) {
        return holdsAll(network.requires(resource));
    }

    /** How many of these lessons of the resource would come too early, if it were begun now. */
    public long wasted(int resource, IntPredicate lessons) {
        var after = copy();
        after.begin(resource);
        return network.lessonsOf(resource).stream()
                .filter(lesson -> lessons.test(lesson) && !after.holdsAll(network.supported(lesson)))
                .count();
    }

    private boolean holdsAll(List<Integer> levels) {
        return levels.stream().allMatch(held::get);
    }

    /** Does the resource; says which of its lessons reached a level that was not held, none where it cannot begin. */
    public List<Integer> begin(int resource) {
        var effective = new ArrayList<Integer>();
        if (canBegin(resource)) {
            var after = new Progress(network, (BitSet) held.clone());
            var waiting = new ArrayList<>(network.lessonsOf(resource));
            waiting.removeIf(lesson -> !holdsAll(network.lessons().get(lesson).before()));
            while (waiting.removeIf(lesson -> after.takes(lesson, effective))) {
                // Again, as long as what was reached lets another lesson take effect.
            }
            held.or(after.held);
        }
        return effective;
    }

    private boolean takes(int lesson, List<Integer> effective) {
        if (!holdsAll(network.lessons().get(lesson).alongside())) {
            return false;
        }
        if (!holdsAll(network.supported(lesson))) {
            network.supported(lesson).forEach(held::set);
            effective.add(lesson);
        }
        return true;
    }
}
