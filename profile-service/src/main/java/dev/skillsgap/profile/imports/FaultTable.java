package dev.skillsgap.profile.imports;

import dev.skillsgap.profile.imports.ImportJobs.Fault;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Faults as a table for spreadsheets, RFC 4180. */
final class FaultTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("row", "column", "kind", "value", "times", "advice")
            .get();

    /** With these a spreadsheet takes a text for a formula, and it comes from a file that somebody else wrote. */
    private static final String BEGIN_A_FORMULA = "=+-@\t\r";

    private FaultTable() {}

    static String of(List<Fault> faults) {
        var text = new StringWriter();
        try (var table = FORMAT.print(text)) {
            for (var fault : faults) {
                table.printRecord(
                        fault.row(),
                        harmless(fault.column()),
                        fault.kind(),
                        harmless(fault.value()),
                        fault.times(),
                        harmless(fault.advice()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String harmless(String text) {
        return !text.isEmpty() && BEGIN_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
