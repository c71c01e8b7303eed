package dev.skillsgap.recommendation.path.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** The strongly connected components of a graph: what depends on one another in a circle (Tarjan 1972). */
public final class Components {

    private static final int UNSEEN = -1;

    private final List<List<Integer>> successors;
    private final int[] order;
    private final int[] lowest;
    private final int[] componentOf;
    private final Deque<Integer> path = new ArrayDeque<>();
    private final List<List<Integer>> components = new ArrayList<>();
    private int seen;

    private Components(List<List<Integer>> successors) {
        this.successors = successors;
        this.order = filled(successors.size());
        this.lowest = filled(successors.size());
        this.componentOf = filled(successors.size());
    }

    private static int[] filled(int size) {
        var array = new int[size];
        Arrays.fill(array, UNSEEN);
        return array;
    }

    /**
     * The components of a graph.
     *
     * @param successors of each node, nodes being numbered from 0
     * @return each node once, nodes in ascending order within a component
     */
    public static List<List<Integer>> of(List<List<Integer>> successors) {
        var search = new Components(successors);
        for (int node = 0; node < successors.size(); node++) {
            if (search.order[node] == UNSEEN) {
                search.visit(node);
            }
        }
        return List.copyOf(search.components);
    }

    /** Iterative, as a chain of dependencies may be longer than a thread's stack is deep. */
    private void visit(int root) {
        var stack = new ArrayDeque<int[]>();
        enter(root, stack);
        while (!stack.isEmpty()) {
            var top = stack.getLast();
            var node = top[0];
            if (top[1] < successors.get(node).size()) {
                var next = successors.get(node).get(top[1]++);
                if (order[next] == UNSEEN) {
                    enter(next, stack);
                } else if (componentOf[next] == UNSEEN) {
                    lowest[node] = Math.min(lowest[node], order[next]);
                }
            } else {
                stack.removeLast();
                leave(node);
                if (!stack.isEmpty()) {
                    var parent = stack.getLast()[0];
                    lowest[parent] = Math.min(lowest[parent], lowest[node]);
                }
            }
        }
    }

    private void enter(int node, Deque<int[]> stack) {
        order[node] = seen;
        lowest[node] = seen++;
        path.addLast(node);
        stack.addLast(new int[] {node, 0});
    }

    private void leave(int node) {
        if (lowest[node] < order[node]) {
            return;
        }
        var component = new ArrayList<Integer>();
        int last;
        do {
            last = path.removeLast();
            componentOf[last] = components.size();
            component.add(last);
        } while (last != node);
        Collections.sort(component);
        components.add(List.copyOf(component));
    }
}
