package dev.skillsgap.skills.dictionary;

import java.util.Arrays;

/** How some words are written, whatever their case, number, blanks and hyphens: two names are alike if this is. */
final class Spelling {

    private char[] chars = new char[0];
    private int length;

    static Spelling of(Words words, int first, int last) {
        var spelling = new Spelling();
        spelling.spell(words, first, last);
        return spelling;
    }

    /** Takes the place of what was spelt before. */
    void spell(Words words, int first, int last) {
        int most = words.end(last) - words.start(first);
        if (chars.length < most) {
            chars = new char[most];
        }
        length = 0;
        for (int word = first; word < last; word++) {
            length = words.spellWord(word, chars, length);
            length = words.spellGap(word, chars, length);
        }
        length = words.spellWord(last, chars, length);
    }

    int length() {
        return length;
    }

    void copyTo(char[] others, int from) {
        System.arraycopy(chars, 0, others, from, length);
    }

    /** Whether just that stands there. */
    boolean isIn(char[] others, int from, int to) {
        return Arrays.equals(chars, 0, length, others, from, to);
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
