package dev.skillsgap.api.rows;

/** Blanks that count for nothing. */
public final class Blanks {

    private Blanks() {}

    /** Without blanks around it, those that keep a line together and those without width too. */
    public static String trimmed(String text) {
        return text.replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .replace("\u200B", "")
                .replace("\uFEFF", "")
                .strip();
    }
}
