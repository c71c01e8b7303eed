package dev.skillsgap.api.table;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.List;

/**
 * A table that is there whole, as an answer.
 *
 * @param name of the sheet of a workbook
 * @param rows each with texts and numbers, as many as there are columns
 */
public record Table(String name, List<String> columns, List<List<Object>> rows) {

    /** In CSV, as {@link CsvFile#MEDIA_TYPE}. */
    public StreamingOutput csv() {
        return out -> write(new CsvFile(out, ','));
    }

    /** As a workbook, {@link XlsxFile#MEDIA_TYPE}. */
    public StreamingOutput xlsx() {
        return out -> write(new XlsxFile(out, name));
    }

    private void write(TableFile file) throws IOException {
        file.add(List.copyOf(columns));
        for (var row : rows) {
            file.add(row);
        }
        file.end();
    }
}
