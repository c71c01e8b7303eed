package dev.skillsgap.skills.imports.name;

import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptDocument;
import java.text.Normalizer;
import java.util.Locale;

/** Ids made from labels: the same label gives the same id in every edition. */
public final class Slug {

    private static final int MAX_LENGTH = 100;
    private static final int HASH_DIGITS = 8;

    private Slug() {}

    /**
     * Such as {@code acme:machine-learning}, of at most 100 characters. A label that small letters and digits cannot say,
     * or that is too long, is told apart by a hash of it.
     */
    public static String of(String framework, String label) {
        var prefix = framework + ":";
        var words = words(label);
        if (isSaid(label) && !words.isEmpty() && prefix.length() + words.length() <= MAX_LENGTH) {
            return prefix + words;
        }
        var hash = ConceptDocument.sha256(Concept.folded(label)).substring(0, HASH_DIGITS);
        int room = MAX_LENGTH - prefix.length() - hash.length() - 1;
        var begin = words.substring(0, Math.min(Math.max(0, room), words.length()));
        return prefix + (begin.isEmpty() ? hash : begin + "-" + hash);
    }

    /** The id as given; with the framework before it, so that it is never another framework's. */
    public static String given(String framework, String id) {
        var prefix = framework + ":";
        var small = id.toLowerCase(Locale.ROOT);
        return small.startsWith(prefix) ? small : prefix + small;
    }

    /** C, C++ and C# are three things. */
    private static String words(String label) {
        return plain(label)
                .replace("+", "-plus")
                .replace("#", "-sharp")
                .replace("&", "-and-")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static boolean isSaid(String label) {
        return plain(label).codePoints().filter(Character::isLetterOrDigit).allMatch(letter -> letter < 128);
    }

    private static String plain(String label) {
        return Normalizer.normalize(Concept.folded(label), Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }
}
