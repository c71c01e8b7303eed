package dev.skillsgap.api.table;

/** Texts that a spreadsheet would take for a formula: they come from whoever wrote them. */
public final class Formulas {

    private static final String BEGIN_ONE = "=+-@\t\r";

    private Formulas() {}

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
