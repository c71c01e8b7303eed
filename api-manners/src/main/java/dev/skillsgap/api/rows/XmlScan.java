package dev.skillsgap.api.rows;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/** Reads a part of a workbook byte by byte, without understanding it, and refuses what would harm who does. */
final class XmlScan {

    /** Of one text, and of one row: a cell has at most 32,767 letters, and a row 16,384 cells. */
    private static final int MAX_ROW_BYTES = 16 << 20;

    private static final int CHUNK = 1 << 16;

    /** What may lie across the border of two chunks. */
    private static final int OVERLAP = 64;

    private static final Pattern ROW = Pattern.compile("<(?:[A-Za-z]+:)?row[\\s>/]");
    private static final Pattern DOCUMENT_TYPE = Pattern.compile("<!(?:DOCTYPE|ENTITY)");

    /** Columns have at most three letters; for more the reader would make room. */
    private static final Pattern FAR_COLUMN = Pattern.compile("\\sr\\s*=\\s*[\"'][A-Za-z]{4}");

    private static final Pattern UTF_8 = Pattern.compile(
            "(?s)(?:\u00EF\u00BB\u00BF)?\\s*<(?!\\?xml[^>]*encoding\\s*=\\s*[\"'](?!utf-?8[\"']|us-ascii[\"'])).*",
            Pattern.CASE_INSENSITIVE);

    private final long maxBytes;
    private final Limit shown;
    private final boolean hasRows;
    private long bytes;
    private long rows;
    private long sinceRow;

    /**
     * Of one part.
     *
     * @param shown what is said of the limit: of all parts together
     * @param hasRows whether it is a sheet: nothing in it is longer than a row may be
     */
    XmlScan(long maxBytes, Limit shown, boolean hasRows) {
        this.hasRows = hasRows;
        this.maxBytes = maxBytes;
        this.shown = shown;
    }

    long bytes() {
        return bytes;
    }

    long rows() {
        return rows;
    }

    void read(InputStream content) throws IOException {
        var rest = "";
        for (var chunk = content.readNBytes(CHUNK); chunk.length > 0; chunk = content.readNBytes(CHUNK)) {
            if (bytes == 0) {
                require(UTF_8.matcher(new String(chunk, ISO_8859_1)).matches(), "it is in another encoding than UTF-8");
            }
            bytes += chunk.length;
            if (bytes > maxBytes) {
                throw tooLarge(shown);
            }
            var text = rest + new String(chunk, ISO_8859_1);
            require(!DOCUMENT_TYPE.matcher(text).find(), "it names a type of document");
            require(!FAR_COLUMN.matcher(text).find(), "it has a column that no spreadsheet has");
            count(text, rest.length());
            rest = text.substring(Math.max(0, text.length() - OVERLAP));
        }
    }

    static UnreadableTable tooLarge(Limit shown) {
        return new UnreadableTable("The workbook unpacks to more than %,d bytes. %s"
                .formatted(shown.bytes(), shown.advice("Divide it, send it as CSV")));
    }

    private void count(String text, int before) {
        var row = ROW.matcher(text);
        int last = -1;
        while (row.find()) {
            if (row.end() > before) {
                rows++;
                last = row.end();
            }
        }
        sinceRow = last < 0 ? sinceRow + text.length() - before : text.length() - last;
        require(!hasRows || sinceRow <= MAX_ROW_BYTES, "a row of it has more than %,d bytes".formatted(MAX_ROW_BYTES));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new UnreadableTable(
                    "The workbook cannot be read: %s. Save it again, or send it as CSV.".formatted(otherwise));
        }
    }
}
