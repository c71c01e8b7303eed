package dev.skillsgap.profile.imports;

import dev.skillsgap.api.table.Formulas;
import dev.skillsgap.profile.imports.ImportJobs.Fault;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;

/** Faults as a table for spreadsheets, RFC 4180. */
final class FaultTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("row", "column", "kind", "value", "times", "advice", "suggestion")
            .get();

    private FaultTable() {}

    static String of(List<Fault> faults) {
        var text = new StringWriter();
        try (var table = FORMAT.print(text)) {
            for (var fault : faults) {
                table.printRecord(
                        fault.row(),
                        Formulas.harmless(fault.column()),
                        fault.kind(),
                        Formulas.harmless(fault.value()),
                        fault.times(),
                        Formulas.harmless(fault.advice()),
                        Formulas.harmless(Objects.requireNonNullElse(fault.suggestion(), "")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
