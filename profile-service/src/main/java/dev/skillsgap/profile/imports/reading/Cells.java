package dev.skillsgap.profile.imports.reading;

import dev.skillsgap.api.rows.Blanks;
import dev.skillsgap.api.table.Formulas;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The cells of a row, without stray blanks. */
final class Cells {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final List<String> texts;
    private final Set<String> blank;
    private final long row;

    /**
     * @param row its number in the file; that of the names is 1
     * @param blank texts, folded, that mean the same as an empty cell
     */
    Cells(long row, List<String> texts, Set<String> blank) {
        this.row = row;
        this.texts = texts;
        this.blank = blank;
    }

    long row() {
        return row;
    }

    /** As they stood. */
    List<String> texts() {
        return texts;
    }

    int size() {
        return texts.size();
    }

    /** Empty where the cell is blank; without the apostrophe that keeps it from being a formula. */
    String text(int column) {
        var raw = texts.get(column);
        if (raw.isEmpty()) {
            return raw;
        }
        var text = Formulas.restored(Blanks.trimmed(raw));
        return !blank.isEmpty() && blank.contains(folded(text)) ? "" : text;
    }

    /** What texts are compared by: neither case nor the number of blanks counts. */
    static String folded(String text) {
        return BLANKS.matcher(Blanks.trimmed(text)).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    static Set<String> folded(Collection<String> texts) {
        return texts.stream().map(Cells::folded).collect(Collectors.toUnmodifiableSet());
    }
}
