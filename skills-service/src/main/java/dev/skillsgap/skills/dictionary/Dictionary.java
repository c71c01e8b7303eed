package dev.skillsgap.skills.dictionary;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Names, found in text wherever they stand as whole words: of those that begin at a word the longest, then on from its end.
 * Case, a plural's s, hyphens and the number of blanks do not count. Word by word the hash of those since the beginning
 * says whether a name may end there and whether names go on; since words may share a hash, each find is compared letter by
 * letter before it is told. Immutable.
 */
public final class Dictionary {

    /** What some frameworks add to a label to tell it from others: Python (computer programming). */
    private static final Pattern QUALIFIER = Pattern.compile("\\s*\\([^()]*\\)$");

    private final long mask;
    private final Marks marks;
    private final Names names;
    private int longest;

    /** Takes a find: the name's place in the list of names, the first of those that are written alike. */
    public interface Sink {
        void found(int start, int end, int name);
    }

    private Dictionary(List<String> all, long mask) {
        this.mask = mask;
        this.marks = new Marks(all.size());
        this.names = new Names(all.size());
        var words = new Words(mask);
        for (int name = 0; name < all.size(); name++) {
            words.read(all.get(name));
            if (words.count() > 0) {
                add(name, words);
            }
        }
    }

    /** A name without a letter or digit is never found. */
    public static Dictionary of(List<String> names) {
        return new Dictionary(names, -1L);
    }

    /** The label without what is added in parentheses to tell it from others. */
    public static String unqualified(String label) {
        return QUALIFIER.matcher(label).replaceFirst("");
    }

    /** How the name is written but for case, number, blanks and hyphens: names are alike where this is; empty without words. */
    public static String folded(String name) {
        var words = new Words(-1L);
        words.read(name);
        return words.count() == 0
                ? ""
                : Spelling.of(words, 0, words.count() - 1).toString();
    }

    /** The words of a text, folded as in names. */
    public static List<String> words(String text) {
        var words = new Words(-1L);
        words.read(text);
        return IntStream.range(0, words.count())
                .mapToObj(word -> Spelling.of(words, word, word).toString())
                .toList();
    }

    /** With so few hashes that words share them. */
    static Dictionary withCollisions(List<String> names, int bits) {
        return new Dictionary(names, (1L << bits) - 1);
    }

    private void add(int name, Words words) {
        int last = words.count() - 1;
        long hash = words.hash(0);
        for (int word = 1; word <= last; word++) {
            marks.put(hash, Marks.MORE);
            hash = joined(hash, words.hash(word));
        }
        marks.put(hash, Marks.ENDS);
        names.put(hash, name, Spelling.of(words, 0, last));
        longest = Math.max(longest, words.count());
    }

    private static long joined(long hash, long next) {
        return hash * 31 + next;
    }

    /** Reads texts, one after the other, by one thread. */
    public Reader reader() {
        return new Reader();
    }

    /** Finds names; keeps its room from text to text. */
    public final class Reader {

        private final Words words = new Words(mask);
        private final Spelling there = new Spelling();
        private final int[] ends = new int[longest];
        private final long[] hashes = new long[longest];

        private Reader() {}

        /** Tells of each name in the text, from left to right, none overlapping. */
        public void read(String text, Sink sink) {
            words.read(text);
            int count = words.count();
            int word = 0;
            while (word < count) {
                word = mayBegin(word) ? longestFrom(word, sink) : word + 1;
            }
        }

        /**
         * Whether a name may be this word, or begin with it and the next. Most words begin some name, few pairs do; and two
         * looks of which none waits for the other cost little more than one.
         */
        private boolean mayBegin(int word) {
            long hash = words.hash(word);
            return ((marks.of(hash) & Marks.ENDS) | marks.of(joined(hash, words.hash(word + 1)))) != 0;
        }

        /** Where to go on. */
        private int longestFrom(int first, Sink sink) {
            int found = 0;
            int word = first;
            long hash = words.hash(first);
            int mark = marks.of(hash);
            while (true) {
                if ((mark & Marks.ENDS) != 0) {
                    ends[found] = word;
                    hashes[found++] = hash;
                }
                word++;
                if ((mark & Marks.MORE) == 0 || word == words.count() || word - first == longest) {
                    break;
                }
                hash = joined(hash, words.hash(word));
                mark = marks.of(hash);
            }
            while (--found >= 0) {
                int name = written(first, ends[found], hashes[found]);
                if (name != Names.NONE) {
                    sink.found(words.start(first), words.end(ends[found]), name);
                    return ends[found] + 1;
                }
            }
            return first + 1;
        }

        private int written(int first, int last, long hash) {
            int name = names.first(hash);
            if (name == Names.NONE) {
                return Names.NONE;
            }
            if (words.isWritten(names, name, first, last)) {
                return name;
            }
            there.spell(words, first, last);
            return names.speltSo(name, there);
        }
    }
}
