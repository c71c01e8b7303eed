package dev.skillsgap.recommendation.path.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/** A way through a graph that ends where it began. */
public final class Circuit {

    private Circuit() {}

    /**
     * A shortest one through a node.
     *
     * @param successors of each node, nodes being numbered from 0
     * @return each node once, each before its successor, the given one first; empty where there is no such way
     */
    public static List<Integer> through(int node, List<List<Integer>> successors) {
        var cameFrom = new HashMap<Integer, Integer>();
        var queue = new ArrayDeque<>(List.of(node));
        while (!queue.isEmpty() && !cameFrom.containsKey(node)) {
            int from = queue.removeFirst();
            for (int to : successors.get(from)) {
                if (cameFrom.putIfAbsent(to, from) == null) {
                    queue.addLast(to);
                }
            }
        }
        var circuit = new ArrayList<Integer>();
        int last = node;
        while (cameFrom.containsKey(node) && (circuit.isEmpty() || last != node)) {
            last = Objects.requireNonNull(cameFrom.get(last));
            circuit.addFirst(last);
        }
        return circuit;
    }
}
