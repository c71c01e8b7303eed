package dev.skillsgap.skills.extraction.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Names, found in text wherever they stand as whole words: of those that begin at a word the longest, then on from its end.
 * Case, a plural's s, hyphens and the number of blanks do not count. A trie over hashes of words in two arrays; since words
 * may share a hash, each find is compared letter by letter before it is told. Immutable.
 */
public final class Dictionary {

    private static final int ROOT = 0;
    private static final int NONE = -1;

    /** Bits of the filter of words with which a name begins: 128 KiB, so that it stays close to the processor. */
    private static final int FILTER_BITS = 1 << 20;

    private final long mask;
    private final Edges edges;
    private final long[] begins = new long[FILTER_BITS / Long.SIZE];

    /** Of each node the first name that ends there; of each name the next that ends at the same node. */
    private int[] ending;

    private final int[] nextEnding;
    private final List<String> canonical;
    private int nodes = 1;
    private int longest;

    /** Takes a find: the name's place in the list of names, the first of those that are written alike. */
    public interface Sink {
        void found(int start, int end, int name);
    }

    private Dictionary(List<String> names, long mask) {
        this.mask = mask;
        this.edges = new Edges(names.size() * 2);
        this.ending = new int[Math.max(16, names.size() * 2)];
        this.nextEnding = new int[names.size()];
        this.canonical = new ArrayList<>(names.size());
        Arrays.fill(ending, NONE);
        Arrays.fill(nextEnding, NONE);
        var words = new Words(mask);
        names.forEach(name -> add(name, words));
    }

    /** A name without a letter or digit is never found. */
    public static Dictionary of(List<String> names) {
        return new Dictionary(names, -1L);
    }

    /** With so few hashes that words share them. */
    static Dictionary withCollisions(List<String> names, int bits) {
        return new Dictionary(names, (1L << bits) - 1);
    }

    private void add(String name, Words words) {
        int number = canonical.size();
        words.read(name);
        if (words.count() == 0) {
            canonical.add("");
            return;
        }
        canonical.add(words.canonical(0, words.count() - 1));
        int node = ROOT;
        for (int word = 0; word < words.count(); word++) {
            node = step(node, words.hash(word));
        }
        mark(words.hash(0));
        longest = Math.max(longest, words.count());
        append(node, number);
    }

    private int step(int node, long hash) {
        int next = edges.follow(node, hash);
        if (next == Edges.NOWHERE) {
            next = nodes++;
            edges.put(node, hash, next);
            if (nodes > ending.length) {
                int before = ending.length;
                ending = Arrays.copyOf(ending, before * 2);
                Arrays.fill(ending, before, ending.length, NONE);
            }
        }
        return next;
    }

    private void append(int node, int name) {
        if (ending[node] == NONE) {
            ending[node] = name;
            return;
        }
        int last = ending[node];
        while (nextEnding[last] != NONE) {
            last = nextEnding[last];
        }
        nextEnding[last] = name;
    }

    private void mark(long hash) {
        begins[(int) (hash >>> 6) & begins.length - 1] |= 1L << hash;
    }

    private boolean mayBegin(long hash) {
        return (begins[(int) (hash >>> 6) & begins.length - 1] & 1L << hash) != 0;
    }

    /** Reads texts, one after the other, by one thread. */
    public Reader reader() {
        return new Reader();
    }

    /** Finds names; keeps its room from text to text. */
    public final class Reader {

        private final Words words = new Words(mask);
        private final int[] passed = new int[longest];
        private final int[] passedAt = new int[longest];

        private Reader() {}

        /** Tells of each name in the text, from left to right, none overlapping. */
        public void read(String text, Sink sink) {
            words.read(text);
            int count = words.count();
            int word = 0;
            while (word < count) {
                word = mayBegin(words.hash(word)) ? longestFrom(word, sink) : word + 1;
            }
        }

        /** Where to go on. */
        private int longestFrom(int first, Sink sink) {
            int node = ROOT;
            int ends = 0;
            int beyond = Math.min(words.count(), first + longest);
            for (int word = first; word < beyond; word++) {
                node = edges.follow(node, words.hash(word));
                if (node == Edges.NOWHERE) {
                    break;
                }
                if (ending[node] != NONE) {
                    passed[ends] = node;
                    passedAt[ends++] = word;
                }
            }
            while (--ends >= 0) {
                int name = written(first, passedAt[ends], passed[ends]);
                if (name != NONE) {
                    sink.found(words.start(first), words.end(passedAt[ends]), name);
                    return passedAt[ends] + 1;
                }
            }
            return first + 1;
        }

        private int written(int first, int last, int node) {
            var there = words.canonical(first, last);
            for (int name = ending[node]; name != NONE; name = nextEnding[name]) {
                if (canonical.get(name).equals(there)) {
                    return name;
                }
            }
            return NONE;
        }
    }
}
