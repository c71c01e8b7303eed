package dev.skillsgap.skills.document;

import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/**
 * A line of a page, and where it stands; lengths in points, from the page's upper left.
 *
 * @param start its left end
 * @param end its right end
 * @param base how far down its letters stand
 * @param size of its first letters
 * @param firstWord how long its first word is
 */
record PdfLine(String text, float start, float end, float base, float size, float firstWord) {

    /** Puts a line together word by word. */
    static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private float start;
        private float end;
        private float base;
        private float size;
        private float firstWord;

        void add(String word, List<TextPosition> glyphs) {
            var first = glyphs.getFirst();
            var last = glyphs.getLast();
            if (isEmpty()) {
                start = first.getXDirAdj();
                base = first.getYDirAdj();
                size = first.getFontSizeInPt();
                firstWord = last.getXDirAdj() + last.getWidthDirAdj() - start;
            }
            end = last.getXDirAdj() + last.getWidthDirAdj();
            text.append(word);
        }

        void space() {
            text.append(' ');
        }

        boolean isEmpty() {
            return text.toString().isBlank();
        }

        PdfLine build() {
            return new PdfLine(text.toString().strip(), start, end, base, size, firstWord);
        }
    }
}
