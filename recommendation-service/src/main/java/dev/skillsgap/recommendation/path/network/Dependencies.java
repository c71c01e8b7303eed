package dev.skillsgap.recommendation.path.network;

import dev.skillsgap.recommendation.path.network.Cycle.Link;
import dev.skillsgap.recommendation.step.Resource.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Which levels need which, by the lessons that reach them; some levels of a network only. */
final class Dependencies {

    private final Network network;

    /** Of each level what is needed for it, and the first lesson by which it is. */
    private final List<Map<Integer, Integer>> needs;

    Dependencies(Network network, Predicate<Level> among) {
        this.network = network;
        this.needs = IntStream.range(0, network.levels().size())
                .mapToObj(level ->
                        among.test(network.levels().get(level)) ? needs(level, among) : Map.<Integer, Integer>of())
                .toList();
    }

    private Map<Integer, Integer> needs(int level, Predicate<Level> among) {
        var found = new TreeMap<Integer, Integer>();
        for (int lesson : network.supporters(level)) {
            for (int need : network.needsOf(lesson)) {
                if (among.test(network.levels().get(need))) {
                    found.putIfAbsent(need, lesson);
                }
            }
        }
        return found;
    }

    /** A shortest circle in each set of levels that need one another. */
    List<List<Link>> circles() {
        var successors = needs.stream().map(Map::keySet).map(List::copyOf).toList();
        return Components.of(successors).stream()
                .map(component -> Circuit.through(component.getFirst(), successors))
                .filter(circuit -> !circuit.isEmpty())
                .sorted(Comparator.comparing(List::getFirst))
                .map(this::links)
                .toList();
    }

    private List<Link> links(List<Integer> circuit) {
        return IntStream.range(0, circuit.size())
                .mapToObj(i -> link(circuit.get(i), circuit.get((i + 1) % circuit.size())))
                .toList();
    }

    private Link link(int needing, int needed) {
        int lesson = Objects.requireNonNull(needs.get(needing).get(needed));
        return new Link(
                network.levels().get(needing),
                network.resources()
                        .get(network.lessons().get(lesson).resource())
                        .id(),
                network.levels().get(needed));
    }
}
