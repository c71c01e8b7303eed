package dev.skillsgap.api.nearest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was probably meant by a name that is not known: the known ones that the fewest typing errors lead to. A digit is never
 * taken for an error: E-0012 is somebody else than E-0013.
 */
public final class Nearest {

    private static final int SHOWN = 3;

    /** A file in which every name is wrong shall not be compared with every label, again and again. */
    private static final int MOST_ASKED = 500;

    /** What is longer is a remark, and no name. */
    private static final int LONGEST = 200;

    /** Of the letters so many may differ: a third; letters that changed places are two errors. */
    private static final int SHARE = 3;

    /** Where one has to be right by itself: more errors are another name. */
    private static final int MOST_ALONE = 2;

    private static final Pattern NO_DIGITS = Pattern.compile("\\D+");

    /** By the digits in it, and then by the name as it is compared. */
    private final Map<String, Map<String, Known>> known = new HashMap<>();

    private final Map<Asked, List<Guess>> asked = new HashMap<>();
    private @Nullable Consumer<Nearest> source;

    /** @param meaning null: names that are the same mean different things */
    private record Known(String name, @Nullable String meaning) {

        Known and(Known other) {
            return meaning != null && meaning.equals(other.meaning) ? this : new Known(name, null);
        }
    }

    private record Asked(String folded, int mostErrors) {}

    private record Guess(Known known, int errors) {}

    public Nearest() {}

    /** @param source adds all names; asked when the first name is, and not before */
    public Nearest(Consumer<Nearest> source) {
        this.source = source;
    }

    /** The name may be meant. */
    public void add(String name) {
        add(name, name);
    }

    /**
     * The name may be meant.
     *
     * @param meaning what it stands for, such as an id
     */
    public void add(String name, String meaning) {
        var folded = folded(name);
        if (folded.length() <= LONGEST) {
            known.computeIfAbsent(digits(folded), none -> new HashMap<>())
                    .merge(folded, new Known(name, meaning), Known::and);
        }
    }

    /** Up to three names, nearest first; none where nothing is near, or after 500 names. */
    public List<String> to(String name) {
        var folded = folded(name);
        return guesses(new Asked(folded, Math.max(1, (folded.length() + 1) / SHARE))).stream()
                .limit(SHOWN)
                .map(guess -> guess.known().name())
                .toList();
    }

    /**
     * What the nearest name stands for; null where none is as near as two errors, where different things are as near, or after
     * 500 names.
     */
    public @Nullable String only(String name) {
        var folded = folded(name);
        var guesses = guesses(new Asked(folded, mostAlone(folded)));
        if (guesses.isEmpty()) {
            return null;
        }
        var fewest = guesses.getFirst();
        return guesses.stream()
                .filter(guess -> guess.errors() == fewest.errors())
                .map(Guess::known)
                .reduce(Known::and)
                .orElse(fewest.known())
                .meaning();
    }

    /** Of an address, colleagues share what stands behind the sign. */
    private static int mostAlone(String name) {
        int own = name.indexOf('@') < 0 ? name.length() : name.indexOf('@');
        return Math.min(MOST_ALONE, own / SHARE);
    }

    private List<Guess> guesses(Asked name) {
        if (source != null) {
            source.accept(this);
            source = null;
        }
        if (name.folded().length() > LONGEST) {
            return List.of();
        }
        var before = asked.get(name);
        if (before == null) {
            before = asked.size() < MOST_ASKED ? look(name.folded(), name.mostErrors()) : List.of();
            asked.put(name, before);
        }
        return before;
    }

    private List<Guess> look(String name, int most) {
        var guesses = new ArrayList<Guess>();
        known.getOrDefault(digits(name), Map.of()).forEach((folded, meant) -> {
            if (Math.abs(folded.length() - name.length()) <= most) {
                guesses.add(new Guess(meant, errors(folded, name, most)));
            }
        });
        return guesses.stream()
                .filter(guess -> guess.errors() <= most)
                .sorted(Comparator.comparingInt(Guess::errors)
                        .thenComparing(guess -> guess.known().name()))
                .toList();
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String digits(String folded) {
        return NO_DIGITS.matcher(folded).replaceAll("");
    }

    /** Letters to put in, take out or change: Levenshtein's distance; where it is more than the most, something above that. */
    private static int errors(String one, String other, int most) {
        var row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            int fewest = i;
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
                fewest = Math.min(fewest, row[j]);
            }
            if (fewest > most) {
                return fewest;
            }
        }
        return row[other.length()];
    }
}
