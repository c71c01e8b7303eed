package dev.skillsgap.skills.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The dictionary finds what a slow reader finds that tries every name at every word. */
class DictionaryPropertyTest {

    private static final Pattern PARTS = Pattern.compile("\\w+|\\W+");

    record Found(int start, int end, int name) {}

    @Property
    void findsWhatASlowReaderFinds(@ForAll("names") List<String> names, @ForAll("texts") String text) {
        assertEquals(slowly(names, text), found(Dictionary.of(names), text));
    }

    /** Two bits make four hashes for all words: nearly every node is shared. */
    @Property
    void findsTheSameWhereWordsShareTheirHashes(@ForAll("names") List<String> names, @ForAll("texts") String text) {
        assertEquals(slowly(names, text), found(Dictionary.withCollisions(names, 2), text));
    }

    private static List<Found> found(Dictionary dictionary, String text) {
        var found = new ArrayList<Found>();
        dictionary.reader().read(text, (start, end, name) -> found.add(new Found(start, end, name)));
        return found;
    }

    private static List<Found> slowly(List<String> names, String text) {
        var parts = new ArrayList<Found>();
        var matcher = PARTS.matcher(text);
        while (matcher.find()) {
            parts.add(new Found(matcher.start(), matcher.end(), -1));
        }
        var found = new ArrayList<Found>();
        int part = 0;
        while (part < parts.size()) {
            var longest = longestAt(names, text, parts, part);
            if (longest == null) {
                part++;
            } else {
                found.add(longest);
                while (part < parts.size() && parts.get(part).start() < longest.end()) {
                    part++;
                }
            }
        }
        return found;
    }

    private static Found longestAt(List<String> names, String text, List<Found> parts, int from) {
        int start = parts.get(from).start();
        if (!Character.isLetter(text.charAt(start))) {
            return null;
        }
        for (int to = parts.size() - 1; to >= from; to--) {
            int end = parts.get(to).end();
            var there = plain(text.substring(start, end));
            int name = Character.isLetter(text.charAt(end - 1))
                    ? names.stream().map(DictionaryPropertyTest::plain).toList().indexOf(there)
                    : -1;
            if (name >= 0) {
                return new Found(start, end, name);
            }
        }
        return null;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[ -]+", " ").replaceAll("(\\w{2}[^sui])s\\b", "$1");
    }

    @Provide
    Arbitrary<List<String>> names() {
        return phrases(1, 4, " ", "-").list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> texts() {
        return phrases(0, 14, " ", "-", ", ", ". ");
    }

    private static Arbitrary<String> phrases(int least, int most, String... gaps) {
        var words = Arbitraries.of("a", "b", "data", "Data", "model", "models", "learn", "class");
        return words.flatMap(word -> Arbitraries.of(gaps).map(gap -> word + gap))
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(parts -> String.join("", parts).replaceAll("\\W+$", ""));
    }
}
