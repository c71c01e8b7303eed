package dev.skillsgap.recommendation.path.network;

import dev.skillsgap.recommendation.step.Resource.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Levels that need one another in a circle, by what teaches them.
 *
 * @param links each needs the next, the last the first
 * @param blocks whether none of them can be reached; else there is another way in
 */
public record Cycle(List<Link> links, boolean blocks) {

    /** A level, a resource that teaches it, and a level that is needed for that. */
    public record Link(Level level, String resource, Level needs) {}

    public Cycle {
        links = List.copyOf(links);
    }

    /**
     * A shortest cycle in each set of levels that depend on one another: first among those that cannot be reached, then
     * among those that can.
     *
     * @param network grown without a ceiling
     */
    public static List<Cycle> in(Network network, Levels reach) {
        return Stream.of(true, false)
                .flatMap(blocks -> new Dependencies(network, level -> isAbove(reach, level) == blocks)
                        .circles().stream().map(links -> new Cycle(links, blocks)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean isAbove(Levels reach, Level level) {
        return level.level() > reach.applyAsInt(level.skill());
    }
}
