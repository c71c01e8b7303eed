package dev.skillsgap.api.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class XlsxFileTest {

    @Test
    void goesOnInAnotherSheetWhereOneIsFull() throws IOException {
        var out = new ByteArrayOutputStream();
        var file = new XlsxFile(out, "People", 3);
        file.add(List.of("id", "level"));
        for (int i = 1; i <= 5; i++) {
            file.add(List.of("p" + i, i));
        }
        file.end();

        assertEquals(
                List.of("People: id,level p1,1 p2,2", "People 2: id,level p3,3 p4,4", "People 3: id,level p5,5"),
                sheets(out.toByteArray()));
    }

    private static List<String> sheets(byte[] workbook) throws IOException {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getSheets().map(XlsxFileTest::text).toList();
        }
    }

    private static String text(Sheet sheet) {
        try (var rows = sheet.openStream()) {
            return sheet.getName()
                    + rows.map(row -> " "
                                    + row.stream()
                                            .map(cell -> cell.getRawValue())
                                            .collect(Collectors.joining(",")))
                            .collect(Collectors.joining("", ":", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
