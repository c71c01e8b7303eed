package dev.skillsgap.bench.extraction;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** An Aho-Corasick automaton in a double array; it finds letters, so what cuts words is left out afterwards. */
final class AutomatonFinder implements Finder {

    private final AhoCorasickDoubleArrayTrie<Integer> automaton = new AhoCorasickDoubleArrayTrie<>();

    /** Of each place where a name begins, the longest one's end, and its number. */
    private int[] ends = new int[1 << 12];

    private int[] names = new int[1 << 12];

    AutomatonFinder(List<String> names) {
        var numbers = new TreeMap<String, Integer>();
        for (int name = 0; name < names.size(); name++) {
            numbers.putIfAbsent(names.get(name), name);
        }
        automaton.build(numbers);
    }

    @Override
    public String name() {
        return "Aho-Corasick, double array";
    }

    @Override
    public void read(String written, Sink sink) {
        var text = written.toLowerCase(Locale.ROOT);
        int length = text.length();
        if (ends.length < length) {
            ends = new int[length * 2];
            names = new int[length * 2];
        }
        Arrays.fill(ends, 0, length, 0);
        automaton.parseText(text, (begin, end, name) -> {
            if (isEdge(text, begin) && isEdge(text, end) && ends[begin] < end) {
                ends[begin] = end;
                names[begin] = name;
            }
        });
        for (int at = 0; at < length; at++) {
            if (ends[at] > 0) {
                sink.found(at, ends[at], names[at]);
                at = ends[at] - 1;
            }
        }
    }

    private static boolean isEdge(String text, int at) {
        return at == 0 || at == text.length() || text.charAt(at - 1) == ' ' || text.charAt(at) == ' ';
    }
}
