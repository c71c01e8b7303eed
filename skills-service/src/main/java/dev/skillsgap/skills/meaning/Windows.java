package dev.skillsgap.skills.meaning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Stretches of a sentence that may be about one skill: its parts between commas and the like, and of long ones pieces. */
final class Windows {

    private static final Pattern PART = Pattern.compile("[^,;:()/|•]+");
    private static final Pattern WORD = Pattern.compile("\\S+");

    /** Longer parts are looked at in pieces too, of so many words, each begun so many words after the other. */
    private static final int PIECE_WORDS = 5;

    private static final int PIECE_STEP = 2;

    /** More add little and cost as much. */
    private static final int MOST = 16;

    private Windows() {}

    /** A stretch of the sentence. */
    record Window(int start, int end) {}

    /** The whole sentence first. */
    static List<Window> of(String sentence) {
        var windows = new LinkedHashSet<Window>();
        windows.add(trimmed(sentence, 0, sentence.length()));
        var parts = PART.matcher(sentence);
        var parted = new ArrayList<Window>();
        while (parts.find()) {
            var part = trimmed(sentence, parts.start(), parts.end());
            if (part.end() > part.start()) {
                windows.add(part);
                parted.add(part);
            }
        }
        parted.forEach(part -> windows.addAll(pieces(sentence, part)));
        return windows.stream().limit(MOST).toList();
    }

    private static List<Window> pieces(String sentence, Window part) {
        var words = new ArrayList<Window>();
        var matcher = WORD.matcher(sentence).region(part.start(), part.end());
        while (matcher.find()) {
            words.add(new Window(matcher.start(), matcher.end()));
        }
        var pieces = new ArrayList<Window>();
        for (int first = 0;
                first + PIECE_WORDS < words.size() + PIECE_STEP && words.size() > PIECE_WORDS;
                first += PIECE_STEP) {
            int last = Math.min(first + PIECE_WORDS, words.size()) - 1;
            pieces.add(new Window(words.get(first).start(), words.get(last).end()));
        }
        return pieces;
    }

    private static Window trimmed(String sentence, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(sentence.charAt(from))) {
            from++;
        }
        while (from < to && Character.isWhitespace(sentence.charAt(to - 1))) {
            to--;
        }
        return new Window(from, to);
    }
}
