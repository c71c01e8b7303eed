package dev.skillsgap.skills.dictionary;

/**
 * The words of one text after the other: letters and digits, without case and without a plural's s. Signs that belong to a
 * name do so here too: c++, c#, .net. Not for several threads at once.
 */
final class Words {

    /** Of each char the letter or digit that it counts as; 0 where it parts words. */
    private static final char[] FOLDED = folded();

    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final int LETTER_BITS = 7;

    /** A shorter word's s is not of a plural: gas, aws. */
    private static final int SHORTEST_PLURAL = 4;

    /** A longer word's # is a hash sign that follows it. */
    private static final int LONGEST_SHARP = 2;

    private final long mask;
    private char[] text = new char[1 << 12];
    private int[] starts = new int[1 << 10];
    private int[] ends = new int[1 << 10];
    private long[] hashes = new long[1 << 10];
    private int count;

    /**
     * Begins without a text.
     *
     * @param mask bits of each hash that count; all but in tests that want collisions
     */
    Words(long mask) {
        this.mask = mask;
    }

    private static char[] folded() {
        var folded = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < folded.length; c++) {
            folded[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase((char) c) : 0;
        }
        return folded;
    }

    int count() {
        return count;
    }

    int start(int word) {
        return starts[word];
    }

    /** After the last char of the word. */
    int end(int word) {
        return ends[word];
    }

    /** The hash of a word; behind the last word that of none. */
    long hash(int word) {
        return hashes[word];
    }

    /** Takes the place of the text before. */
    void read(String next) {
        int length = next.length();
        if (text.length <= length) {
            text = new char[length + (length >> 1) + 1];
        }
        if (starts.length < length / 2 + 2) {
            int room = text.length / 2 + 2;
            starts = new int[room];
            ends = new int[room];
            hashes = new long[room];
        }
        next.getChars(0, length, text, 0);
        text[length] = 0; // The last word ends here too.
        count = 0;
        cut(length);
        hashes[count] = 0;
    }

    private void cut(int length) {
        char[] chars = text;
        int at = 0;
        while (true) {
            while (at < length && FOLDED[chars[at]] == 0) {
                at++;
            }
            if (at == length) {
                return;
            }
            int start = at;
            long hash = SEED;
            long before;
            char letter = FOLDED[chars[at]];
            do {
                before = hash;
                hash = Long.rotateLeft(hash, LETTER_BITS) ^ letter;
                at++;
                letter = FOLDED[chars[at]];
            } while (letter != 0);
            int end = endWithSigns(at, start, length);
            if (end > at) {
                for (; at < end; at++) {
                    hash = Long.rotateLeft(hash, LETTER_BITS) ^ chars[at];
                }
            } else if (isPlural(chars, start, end)) {
                hash = before;
            }
            if (hasDot(chars, start)) {
                start--;
                hash = Long.rotateLeft(hash, LETTER_BITS) ^ '.';
            }
            add(start, end, hash);
        }
    }

    private void add(int start, int end, long hash) {
        starts[count] = start;
        ends[count] = end;
        long mixed = hash * SEED;
        hashes[count++] = (mixed ^ mixed >>> 32) & mask;
    }

    private static boolean isPlural(char[] chars, int start, int end) {
        if (end - start < SHORTEST_PLURAL || FOLDED[chars[end - 1]] != 's') {
            return false;
        }
        char last = FOLDED[chars[end - 2]];
        return last != 's' && last != 'u' && last != 'i' && last > '9';
    }

    /** ++ after a word, + after a letter, # after one or two letters, where no further word is joined. */
    private int endWithSigns(int at, int start, int length) {
        if (at == length || (text[at] != '+' && text[at] != '#')) {
            return at;
        }
        int end = at + 1;
        if (text[at] == '+' && end < length && text[end] == '+') {
            end++;
        } else if (at - start > (text[at] == '+' ? 1 : LONGEST_SHARP)) {
            return at;
        }
        return FOLDED[text[end]] == 0 ? end : at;
    }

    private static boolean hasDot(char[] chars, int start) {
        return start > 0
                && chars[start - 1] == '.'
                && !Character.isDigit(chars[start])
                && (start == 1 || (FOLDED[chars[start - 2]] == 0 && chars[start - 2] != '.'));
    }

    /** Whether the words stand there just as the name is spelt, as most do; then they are spelt so. */
    boolean isWritten(Names names, int name, int first, int last) {
        return names.isSpelt(name, text, starts[first], ends[last]);
    }

    /** Writes the word there, folded; returns where it ends. */
    int spellWord(int word, char[] into, int from) {
        int end = isPlural(text, starts[word], ends[word]) ? ends[word] - 1 : ends[word];
        int to = from;
        for (int at = starts[word]; at < end; at++) {
            char folded = FOLDED[text[at]];
            into[to++] = folded == 0 ? text[at] : folded;
        }
        return to;
    }

    /** Writes what stands between a word and the next: the signs, or an empty line, or else one blank. */
    int spellGap(int word, char[] into, int from) {
        int to = from;
        for (int at = ends[word]; at < starts[word + 1]; at++) {
            if (!isBlank(text[at])) {
                into[to++] = text[at] == '\u2019' ? '\'' : text[at];
            }
        }
        if (to > from) {
            return to;
        }
        if (isParagraph(ends[word], starts[word + 1])) {
            into[to++] = '\n';
            into[to++] = '\n';
        } else {
            into[to++] = ' ';
        }
        return to;
    }

    private static boolean isBlank(char c) {
        return c == '-' || c == '_' || c == '\u2010' || c == '\u2011' || c == '\u00A0' || Character.isWhitespace(c);
    }

    /** An empty line ends whatever stands before it. */
    private boolean isParagraph(int start, int end) {
        int lines = 0;
        for (int at = start; at < end; at++) {
            lines += text[at] == '\n' ? 1 : 0;
        }
        return lines > 1;
    }
}
