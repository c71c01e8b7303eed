package dev.skillsgap.bench.path;

import dev.skillsgap.recommendation.path.network.Components;
import dev.skillsgap.recommendation.path.network.Network;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.variables.IntVar;

/** When what runs in circles has its turn: of each circle of resources and levels a number for each member. */
final class Turns {

    private final Network network;
    private final int resources;
    private final Map<Integer, Integer> circleOf = new HashMap<>();
    private final Map<Integer, IntVar> turnOf = new HashMap<>();

    Turns(Network network, Model model) {
        this.network = network;
        this.resources = network.resources().size();
        var circles = Components.of(successors()).stream()
                .filter(circle ->
                        circle.stream().filter(node -> node < resources).count() > 1)
                .toList();
        circles.forEach(circle -> circle.forEach(node -> {
            circleOf.put(node, circles.indexOf(circle));
            turnOf.put(node, model.intVar(node < resources ? 1 : 0, circle.size()));
        }));
    }

    /** Of each resource the levels it supports, then of each level the resources that need it. */
    private List<List<Integer>> successors() {
        return Stream.concat(
                        IntStream.range(0, resources).mapToObj(this::supported),
                        IntStream.range(0, network.levels().size()).mapToObj(this::needing))
                .toList();
    }

    private List<Integer> supported(int resource) {
        return network.lessonsOf(resource).stream()
                .flatMap(lesson -> network.supported(lesson).stream())
                .distinct()
                .map(level -> resources + level)
                .toList();
    }

    private List<Integer> needing(int level) {
        return IntStream.range(0, resources)
                .filter(resource -> network.needs(resource).contains(level))
                .boxed()
                .toList();
    }

    /** Whether the two are in the same circle. */
    boolean isCircular(int level, int resource) {
        return circleOf.containsKey(resource)
                && Objects.equals(circleOf.get(resource), circleOf.get(resources + level));
    }

    IntVar ofResource(int resource) {
        return Objects.requireNonNull(turnOf.get(resource));
    }

    IntVar ofLevel(int level) {
        return Objects.requireNonNull(turnOf.get(resources + level));
    }
}
