package dev.skillsgap.api.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of a workbook, read one after the other. */
final class XlsxRows implements Rows {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
    private static final int SHEETS_SHOWN = 20;

    private final ReadableWorkbook workbook;
    private final String sheet;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final long size;
    private int width;
    private long row;
    private long read;

    private XlsxRows(ReadableWorkbook workbook, Sheet sheet, long size) throws IOException {
        this.workbook = workbook;
        this.sheet = sheet.getName();
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.size = size;
    }

    /** @param sheet its name; null: the first */
    static XlsxRows open(Path path, @Nullable String sheet, Limit limit) throws IOException {
        long size = Workbooks.size(path, limit).rows();
        try {
            var workbook = new ReadableWorkbook(path.toFile(), WITH_FORMATS);
            try {
                return new XlsxRows(workbook, sheet(workbook, sheet), size);
            } catch (RuntimeException | IOException e) {
                workbook.close();
                throw e;
            }
        } catch (NoSuchSheet e) {
            throw e;
        } catch (RuntimeException | IOException e) {
            throw damaged();
        }
    }

    private static UnreadableTable damaged() {
        return new UnreadableTable("The workbook is damaged. Save it again, or send it as CSV.");
    }

    /** Names of the sheets of a workbook that was looked through. */
    static List<String> sheets(Path path) {
        try (var workbook = new ReadableWorkbook(path.toFile(), WITH_FORMATS)) {
            return workbook.getSheets().map(Sheet::getName).toList();
        } catch (RuntimeException | IOException e) {
            throw damaged();
        }
    }

    private static Sheet sheet(ReadableWorkbook workbook, @Nullable String name) {
        return name == null
                ? workbook.getFirstSheet()
                : workbook.findSheet(name)
                        .orElseThrow(() -> new NoSuchSheet("The workbook has no sheet '%s'; it has: %s."
                                .formatted(
                                        name,
                                        workbook.getSheets()
                                                .limit(SHEETS_SHOWN)
                                                .map(Sheet::getName)
                                                .collect(Collectors.joining(", ")))));
    }

    @Override
    public @Nullable List<String> next() {
        try {
            while (rows.hasNext()) {
                var found = rows.next();
                row = found.getRowNum();
                read++;
                var cells = cells(found);
                if (!cells.isEmpty()) {
                    return padded(cells);
                }
            }
            return null;
        } catch (RuntimeException e) {
            throw new UnreadableTable(
                    "The workbook is damaged behind row %d of sheet '%s'. Save it again, or send it as CSV."
                            .formatted(row, sheet));
        }
    }

    /** Those before the last that says anything. */
    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        row.forEach(cell -> cells.add(XlsxCells.text(cell)));
        while (!cells.isEmpty() && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        return cells;
    }

    /** As wide as the first row: what is blank at the end is not written into workbooks. */
    private List<String> padded(List<String> cells) {
        width = width == 0 ? cells.size() : width;
        while (cells.size() < width) {
            cells.add("");
        }
        return cells;
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public String readAs() {
        return "XLSX, sheet " + sheet;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long read() {
        return read;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
