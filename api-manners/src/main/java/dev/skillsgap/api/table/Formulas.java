package dev.skillsgap.api.table;

import java.util.regex.Pattern;

/** Texts that a spreadsheet would take for a formula: they come from whoever wrote them. */
public final class Formulas {

    private static final String BEGIN_ONE = "=+-@\t\r";

    /** An equals sign; or another sign, and then a call, another sheet, another program, or a sum: a sign alone may begin a name. */
    private static final Pattern FORMULA =
            Pattern.compile("\\s*(=.*|[+@-].*(\\w\\(|\\w'?!|\\|).*|[+-]\\s*[\\d.]+\\s*[-+*/^].*)", Pattern.DOTALL);

    private Formulas() {}

    /** Whether it is meant as one, not only taken for one: {@code - vacant -} and {@code @home} are none. */
    public static boolean isOne(String text) {
        return FORMULA.matcher(text).matches();
    }

    /** The text, behind an apostrophe where it would be a formula. */
    public static String harmless(String text) {
        return begins(text, 0) ? "'" + text : text;
    }

    /** The text as it was before {@link #harmless}. */
    public static String restored(String text) {
        return text.startsWith("'") && begins(text, 1) ? text.substring(1) : text;
    }

    private static boolean begins(String text, int at) {
        return text.length() > at && BEGIN_ONE.indexOf(text.charAt(at)) >= 0;
    }
}
