package dev.skillsgap.skills.document;

/** Text that is put together line by line, with one blank where there are several, and without empty lines. */
final class Lines {

    private final StringBuilder kept = new StringBuilder();
    private long chars;
    private boolean isLineEmpty = true;
    private boolean isBlankDue;

    /** More of the line. What is too much is counted and not kept. */
    void add(CharSequence part) {
        part.chars().forEach(each -> add((char) each));
    }

    private void add(char next) {
        if (isBlank(next)) {
            isBlankDue = true;
        } else if (!isUnseen(next)) {
            if (isBlankDue && !isLineEmpty) {
                put(' ');
            }
            put(next);
            isLineEmpty = false;
            isBlankDue = false;
        }
    }

    /** What comes next is on another line. */
    void end() {
        if (!isLineEmpty) {
            put('\n');
        }
        isLineEmpty = true;
        isBlankDue = false;
    }

    /** A bullet of a font of symbols has a letter of its own, which nobody else knows. */
    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter)
                || Character.getType(letter) == Character.PRIVATE_USE;
    }

    /** Says where a word may be divided, or nothing. */
    private static boolean isUnseen(char letter) {
        return letter == '\u00AD' || letter == '\u200B' || letter == '\uFEFF';
    }

    private void put(char letter) {
        chars++;
        if (kept.length() < Document.MOST_CHARS) {
            kept.append(letter);
        }
    }

    boolean isEmpty() {
        return chars == 0;
    }

    /** All lines. */
    String text() {
        end();
        if (chars > Document.MOST_CHARS) {
            throw Document.tooLong(chars);
        }
        return kept.toString();
    }
}
