package dev.skillsgap.skills.imports.name;

import dev.skillsgap.skills.taxonomy.Concept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What was probably meant by a name that is not known: the known ones that the fewest typing errors lead to. */
public final class Nearest {

    private static final int SHOWN = 3;

    /** A file in which every name is wrong shall not be compared with every label, again and again. */
    private static final int MOST_ASKED = 500;

    /** Of the letters so many may differ: a third; letters that changed places are two errors. */
    private static final int SHARE = 3;

    private final Map<String, String> known = new HashMap<>();
    private final Map<String, List<String>> asked = new HashMap<>();

    private record Guess(String name, int errors) {}

    /** The name may be meant. */
    public void add(String name) {
        known.putIfAbsent(Concept.folded(name), name);
    }

    /** Up to three, nearest first; none where nothing is near, or after 500 names. */
    public List<String> to(String name) {
        var folded = Concept.folded(name);
        var before = asked.get(folded);
        if (before == null) {
            before = asked.size() < MOST_ASKED ? look(folded) : List.of();
            asked.put(folded, before);
        }
        return before;
    }

    private List<String> look(String name) {
        int most = Math.max(1, (name.length() + 1) / SHARE);
        var guesses = new ArrayList<Guess>();
        known.forEach((folded, shown) -> {
            if (Math.abs(folded.length() - name.length()) <= most) {
                guesses.add(new Guess(shown, errors(folded, name)));
            }
        });
        return guesses.stream()
                .filter(guess -> guess.errors() <= most)
                .sorted(Comparator.comparingInt(Guess::errors).thenComparing(Guess::name))
                .limit(SHOWN)
                .map(Guess::name)
                .toList();
    }

    /** Letters to put in, take out or change: Levenshtein's distance. */
    private static int errors(String one, String other) {
        var row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
