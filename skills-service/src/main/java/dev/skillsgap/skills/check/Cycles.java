package dev.skillsgap.skills.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds what leads back to itself. */
final class Cycles {

    private Cycles() {}

    /**
     * Disjoint cycles of a directed graph, enough to show that there are some: each begins with its first name in
     * alphabetical order. The same graph gives the same answer.
     */
    static List<List<String>> of(Map<String, List<String>> edges) {
        var rest = new TreeMap<>(edges);
        var cycles = new ArrayList<List<String>>();
        dropWhatLeadsNowhere(rest);
        while (!rest.isEmpty()) {
            var cycle = walk(rest);
            cycles.add(cycle);
            cycle.forEach(rest::remove);
            dropWhatLeadsNowhere(rest);
        }
        return cycles;
    }

    /** What remains has, from each name, a way to go on for ever. */
    private static void dropWhatLeadsNowhere(NavigableMap<String, List<String>> graph) {
        var sources = new HashMap<String, List<String>>();
        var open = new HashMap<String, Integer>();
        graph.forEach((from, targets) -> {
            var inside = targets.stream().filter(graph::containsKey).toList();
            open.put(from, inside.size());
            inside.forEach(
                    to -> sources.computeIfAbsent(to, name -> new ArrayList<>()).add(from));
        });
        var ends = new TreeSet<String>();
        open.forEach((name, count) -> {
            if (count == 0) {
                ends.add(name);
            }
        });
        while (!ends.isEmpty()) {
            var end = ends.removeFirst();
            graph.remove(end);
            for (var source : sources.getOrDefault(end, List.of())) {
                if (open.merge(source, -1, Integer::sum) == 0) {
                    ends.add(source);
                }
            }
        }
    }

    private static List<String> walk(NavigableMap<String, List<String>> graph) {
        var way = new ArrayList<String>();
        var places = new HashMap<String, Integer>();
        var here = graph.firstKey();
        while (!places.containsKey(here)) {
            places.put(here, way.size());
            way.add(here);
            here = graph.getOrDefault(here, List.of()).stream()
                    .filter(graph::containsKey)
                    .findFirst()
                    .orElseThrow();
        }
        return fromFirst(way.subList(places.getOrDefault(here, 0), way.size()));
    }

    private static List<String> fromFirst(List<String> cycle) {
        var start = cycle.indexOf(cycle.stream().min(String::compareTo).orElseThrow());
        var turned = new ArrayList<>(cycle.subList(start, cycle.size()));
        turned.addAll(cycle.subList(0, start));
        return turned;
    }
}
