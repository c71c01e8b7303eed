package dev.skillsgap.api.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as the one sheet of a workbook; where it has more rows than a sheet may have, in several that begin alike. */
public final class XlsxFile implements TableFile {

    /** Its media type, as registered for Office Open XML. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Rows that are held in memory. */
    private static final int FLUSHED_ROWS = 500;

    private static final int MAX_CELL_LENGTH = 32_767;
    private static final int MAX_ROWS = 1_048_576;

    private final Workbook workbook;
    private final String name;
    private final int maxRows;
    private final List<Object> first = new ArrayList<>();
    private Worksheet sheet;
    private int sheets = 1;
    private int rows;

    public XlsxFile(OutputStream out, String sheet) {
        this(out, sheet, MAX_ROWS);
    }

    XlsxFile(OutputStream out, String sheet, int maxRows) {
        this.workbook = new Workbook(out, "skillsgap", "1.0");
        this.name = sheet;
        this.maxRows = maxRows;
        this.sheet = workbook.newWorksheet(sheet);
    }

    @Override
    public void add(List<Object> cells) throws IOException {
        if (first.isEmpty()) {
            first.addAll(cells);
        }
        if (rows == maxRows) {
            sheet.finish();
            sheets++;
            sheet = workbook.newWorksheet(name + " " + sheets);
            rows = 0;
            write(first);
        }
        write(cells);
    }

    private void write(List<Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Number number -> sheet.value(rows, column, number);
                case String text when !text.isEmpty() -> sheet.inlineString(rows, column, shown(text));
                default -> {}
            }
        }
        rows++;
        if (rows % FLUSHED_ROWS == 0) {
            sheet.flush();
        }
    }

    private static String shown(String text) {
        var harmless = Formulas.harmless(text);
        return harmless.length() > MAX_CELL_LENGTH ? harmless.substring(0, MAX_CELL_LENGTH) : harmless;
    }

    @Override
    public void end() throws IOException {
        workbook.finish();
    }
}
