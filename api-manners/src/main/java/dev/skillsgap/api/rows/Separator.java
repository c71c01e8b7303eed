package dev.skillsgap.api.rows;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/** Finds what stands between the cells of a table that does not say so. */
final class Separator {

    private static final int MAX_HEADER_LENGTH = 1 << 20;

    private static final String STATED = "sep=";

    private Separator() {}

    /**
     * That of comma, semicolon, tabulator and bar by which the first row has the most of the columns, then the most cells. The
     * text is where it was afterwards.
     *
     * @param text that can go back
     */
    static char of(Reader text, ColumnNames wanted) throws IOException {
        text.mark(MAX_HEADER_LENGTH);
        var header = firstRow(text);
        text.reset();
        return Stream.of(',', ';', '\t', '|')
                .map(separator -> new Cut(separator, cells(header, separator)))
                .max(Comparator.comparingLong((Cut cut) -> wanted.among(cut.cells()))
                        .thenComparingInt(cut -> cut.cells().size())
                        .thenComparing(Cut::isComma))
                .orElseThrow()
                .separator();
    }

    /** What a first line {@code sep=;} says, as spreadsheets know it, and passes over it; null where there is none. */
    static @Nullable Character stated(Reader text) throws IOException {
        text.mark(STATED.length() + 3);
        var beginning = new char[STATED.length() + 1];
        int read = text.read(beginning, 0, beginning.length);
        int end = text.read();
        if (read == beginning.length
                && new String(beginning).regionMatches(true, 0, STATED, 0, STATED.length())
                && (end == '\r' || end == '\n')) {
            return beginning[STATED.length()];
        }
        text.reset();
        return null;
    }

    private record Cut(char separator, List<String> cells) {

        boolean isComma() {
            return separator == ',';
        }
    }

    private static String firstRow(Reader text) throws IOException {
        var row = new StringBuilder();
        boolean quoted = false;
        for (int letter = text.read(); letter >= 0 && row.length() < MAX_HEADER_LENGTH - 1; letter = text.read()) {
            quoted ^= letter == '"';
            if (!quoted && !row.isEmpty() && (letter == '\n' || letter == '\r')) {
                break;
            }
            if (!row.isEmpty() || !Character.isWhitespace(letter)) {
                row.append((char) letter);
            }
        }
        return row.toString();
    }

    private static List<String> cells(String row, char separator) {
        var format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        try (var parser = CSVParser.parse(row, format)) {
            return parser.stream()
                    .findFirst()
                    .map(found -> found.stream().map(Blanks::trimmed).toList())
                    .orElse(List.of());
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
