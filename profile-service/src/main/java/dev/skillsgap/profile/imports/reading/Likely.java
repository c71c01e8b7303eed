package dev.skillsgap.profile.imports.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a cell was probably to say that cannot be read as it stands; null where it could be several things. */
public final class Likely {

    private static final String TIME = "(?:[ T].*)?";
    private static final Pattern NO_SEPARATOR = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([./-])(\\d{1,2})\\2(\\d{1,2})" + TIME);
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})" + TIME);
    private static final Pattern NUMBER = Pattern.compile("[^\\d-]*(\\d{1,2}(?:[.,]\\d{1,2})?)\\D*");
    private static final Pattern LEVEL = Pattern.compile("[^\\d-]*([0-5])(?:[.,]0+)?\\D*");

    /** What levels are called, 1 to 5. */
    private static final Map<String, String> LEVELS =
            Map.of("novice", "1", "advanced beginner", "2", "competent", "3", "proficient", "4", "expert", "5");

    private static final int MONTHS = 12;

    private Likely() {}

    /** In ISO 8601, of a date in another order; of 5/6/2026 nobody knows the month, of 5.6.2026 everybody does. */
    public static @Nullable String date(String text) {
        var compact = NO_SEPARATOR.matcher(text);
        if (compact.matches()) {
            return date(compact, 1, 2, 3);
        }
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return date(yearFirst, 1, 3, 4);
        }
        var yearLast = YEAR_LAST.matcher(text);
        if (!yearLast.matches()) {
            return null;
        }
        int one = Integer.parseInt(yearLast.group(1));
        int other = Integer.parseInt(yearLast.group(3));
        if (yearLast.group(2).equals(".") || one > MONTHS || one == other) {
            return date(yearLast, 4, 3, 1);
        }
        return other > MONTHS ? date(yearLast, 4, 1, 3) : null;
    }

    private static @Nullable String date(Matcher found, int year, int month, int day) {
        try {
            return LocalDate.of(
                            Integer.parseInt(found.group(year)),
                            Integer.parseInt(found.group(month)),
                            Integer.parseInt(found.group(day)))
                    .toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The one number in the text, as 4.5 is in "4,5 h". */
    static @Nullable String number(String text) {
        var found = NUMBER.matcher(text);
        return found.matches() ? found.group(1).replace(',', '.') : null;
    }

    /** The level that a number comes to, as 4 is in "4,0", or that is called so. */
    public static @Nullable String level(String text) {
        var found = LEVEL.matcher(text);
        return found.matches() ? found.group(1) : LEVELS.get(Cells.folded(text));
    }
}
