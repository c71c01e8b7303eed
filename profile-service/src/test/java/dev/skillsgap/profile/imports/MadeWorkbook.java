package dev.skillsgap.profile.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks that Apache POI writes, and the same with one of their parts changed. */
final class MadeWorkbook {

    private MadeWorkbook() {}

    interface Filling {
        void fill(XSSFWorkbook workbook);
    }

    static Path of(Path folder, Filling filling) throws IOException {
        var file = Files.createTempFile(folder, "people", ".xlsx");
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            filling.fill(workbook);
            workbook.write(out);
        }
        return file;
    }

    static Path plain(Path folder) throws IOException {
        return of(folder, workbook -> {
            var sheet = workbook.createSheet("People");
            row(sheet, 0, "id", "name", "knows");
            row(sheet, 1, "a", "Ada", "Python");
        });
    }

    static void row(Sheet sheet, int number, Object... values) {
        var row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            cell(row, i, values[i]);
        }
    }

    private static void cell(Row row, int column, Object value) {
        var cell = row.createCell(column);
        switch (value) {
            case Number number -> cell.setCellValue(number.doubleValue());
            case Boolean truth -> cell.setCellValue(truth);
            case LocalDate date -> cell.setCellValue(date);
            case LocalDateTime moment -> cell.setCellValue(moment);
            default -> cell.setCellValue(value.toString());
        }
        if (value instanceof LocalDate || value instanceof LocalDateTime) {
            var style = row.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat(
                    value instanceof LocalDate
                            ? (short) 14
                            : row.getSheet().getWorkbook().createDataFormat().getFormat("[$-409]d. mmmm yyyy hh:mm"));
            cell.setCellStyle(style);
        }
    }

    /** The workbook with one of its parts changed. */
    static Path changed(Path workbook, String part, Charset charset, UnaryOperator<String> change) throws IOException {
        var file = Files.createTempFile(workbook.getParent(), "changed", ".xlsx");
        try (var from = new ZipFile(workbook.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : from.stream().toList()) {
                var content = from.getInputStream(entry).readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(
                        entry.getName().equals(part)
                                ? change.apply(new String(content, UTF_8)).getBytes(charset)
                                : content);
            }
        }
        return file;
    }
}
