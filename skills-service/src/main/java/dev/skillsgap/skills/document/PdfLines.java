package dev.skillsgap.skills.document;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts the lines of a page together again to the paragraphs that they were broken from. A PDF does not say which belong
 * together: a line was broken where the next line's first word did not fit any more.
 */
final class PdfLines {

    /** The right edge is looked for in so many lines before and after. */
    private static final int NEARBY = 12;

    /** Lists have shorter lines than running text, and begin each with a capital or not. */
    private static final int CHARS_OF_RUNNING_TEXT = 50;

    /** In sizes of the letters. */
    private static final double FARTHEST_DOWN = 1.8;

    private static final double FARTHEST_ASIDE = 4;
    private static final double SAME_SIZE = 0.1;

    /** A bullet or a number; a name such as .NET begins with neither. */
    private static final Pattern ITEM = Pattern.compile("[^\\p{L}\\p{N}(\".]|\\d{1,2}[.)]\\s");

    private PdfLines() {}

    /**
     * Adds them to the text.
     *
     * @param lines of one page, in the order in which they are read
     */
    static void join(List<PdfLine> lines, Lines text) {
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at).text();
            boolean goesOn = at + 1 < lines.size() && isBroken(lines, at);
            if (goesOn && isDivided(line, lines.get(at + 1).text())) {
                text.add(line.substring(0, line.length() - 1));
            } else {
                text.add(line);
                if (goesOn) {
                    text.add(" ");
                } else {
                    text.end();
                }
            }
        }
    }

    private static boolean isBroken(List<PdfLine> lines, int at) {
        var line = lines.get(at);
        var next = lines.get(at + 1);
        double down = next.base() - line.base();
        if (down <= 0
                || down > FARTHEST_DOWN * line.size()
                || Math.abs(next.start() - line.start()) > FARTHEST_ASIDE * line.size()
                || Math.abs(next.size() - line.size()) > SAME_SIZE * line.size()
                || ITEM.matcher(next.text()).lookingAt()) {
            return false;
        }
        boolean isRunning = line.text().length() >= CHARS_OF_RUNNING_TEXT
                || Character.isLowerCase(next.text().charAt(0));
        return isDivided(line.text(), next.text())
                || (isRunning && line.end() + line.size() / 4 + next.firstWord() > rightEdge(lines, at));
    }

    private static double rightEdge(List<PdfLine> lines, int at) {
        var line = lines.get(at);
        return lines.subList(Math.max(0, at - NEARBY), Math.min(lines.size(), at + NEARBY + 1)).stream()
                .filter(other -> other.start() < line.end() && other.end() > line.start())
                .mapToDouble(PdfLine::end)
                .max()
                .orElseThrow();
    }

    /** A word is divided by a hyphen between small letters. */
    private static boolean isDivided(String line, String next) {
        int last = line.length() - 1;
        return last > 0
                && (line.charAt(last) == '-' || line.charAt(last) == '\u00AD' || line.charAt(last) == '\u2010')
                && Character.isLowerCase(line.charAt(last - 1))
                && Character.isLowerCase(next.charAt(0));
    }
}
