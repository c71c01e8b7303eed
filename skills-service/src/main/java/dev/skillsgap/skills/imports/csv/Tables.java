package dev.skillsgap.skills.imports.csv;

import dev.skillsgap.api.rows.Rows;
import dev.skillsgap.api.rows.UnreadableTable;
import dev.skillsgap.api.rows.Workbook;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.UnreadableSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The tables among the files of an import. They lie in a folder of their own until it ends: a workbook cannot be read from a
 * stream, and of CSV the encoding is known only behind the last letter.
 */
final class Tables implements AutoCloseable {

    /** Beginning of the name of a table whose rows say themselves which table they are of. */
    private static final String MIXED = "rejected";

    private static final String WORKBOOK = ".xlsx";
    private static final String CSV = ".csv";

    private final Reading reading;
    private final Path folder;
    private final List<Table> tables = new ArrayList<>();
    private int files;

    private Tables(Reading reading) throws IOException {
        this.reading = reading;
        this.folder = Files.createTempDirectory("skillsgap-tables-");
    }

    /**
     * One of them.
     *
     * @param shown how it is called in the report
     * @param sheet of a workbook; null: its first
     * @param kind null where each row says it
     */
    record Table(
            String shown,
            Path path,
            @Nullable String sheet,
            @Nullable Kind kind) {}

    /** Those among the files; the report says of which files, and of which sheets, nothing is read. */
    static Tables of(Reading reading) throws IOException {
        var found = new Tables(reading);
        try {
            reading.files().each(found::take, reading.read());
            return found;
        } catch (RuntimeException | IOException e) {
            found.close();
            throw e;
        }
    }

    /** Those in which there may be rows of that kind, in the order of the files. */
    List<Table> of(Kind kind) {
        return tables.stream()
                .filter(table -> table.kind() == null || table.kind() == kind)
                .toList();
    }

    private void take(String file, InputStream in) throws IOException {
        var lower = file.toLowerCase(Locale.ROOT);
        // Systems and spreadsheets leave such files beside the real ones.
        boolean isLeftBehind = lower.startsWith(".") || lower.startsWith("~$");
        if (!isLeftBehind && (lower.endsWith(WORKBOOK) || (lower.endsWith(CSV) && isTable(plain(lower))))) {
            files++;
            var path = folder.resolve(String.valueOf(files));
            Files.copy(in, path);
            add(file, plain(lower), path);
        } else {
            reading.report().ignore(file);
        }
    }

    private static String plain(String file) {
        return file.substring(0, file.lastIndexOf('.'));
    }

    private static boolean isTable(String name) {
        return name.startsWith(MIXED) || Kind.of(name) != null;
    }

    private void add(String file, String name, Path path) throws IOException {
        try {
            var workbook = Workbook.of(path, reading.read().limit());
            if (workbook != null) {
                reading.read().unpacked(workbook.bytes());
                addSheets(file, name, path, workbook.sheets());
            } else if (Rows.isPacked(path)) {
                throw new UnreadableSource(file + " is an archive: let its name end in .zip, and try again.");
            } else if (isTable(name)) {
                tables.add(new Table(file, path, null, Kind.of(name)));
            } else {
                throw new UnreadableSource(file + " is no workbook. Save it again, or send it as CSV.");
            }
        } catch (UnreadableTable e) {
            throw new UnreadableSource("%s: %s".formatted(file, e.getMessage()));
        }
    }

    /** Sheets are taken by their names; where none is called as a table is, the first by the name of the file. */
    private void addSheets(String file, String name, Path path, List<String> sheets) {
        boolean areNamed = sheets.stream().anyMatch(sheet -> Kind.of(sheet) != null);
        if (!areNamed && !isTable(name)) {
            reading.report().ignore(file);
            return;
        }
        for (int i = 0; i < sheets.size(); i++) {
            var sheet = sheets.get(i);
            var shown = "%s, sheet %s".formatted(file, sheet);
            if (areNamed && Kind.of(sheet) != null) {
                tables.add(new Table(shown, path, sheet, Kind.of(sheet)));
            } else if (!areNamed && i == 0) {
                tables.add(new Table(file, path, null, Kind.of(name)));
            } else {
                reading.report().ignore(shown);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (int file = 1; file <= files; file++) {
            Files.deleteIfExists(folder.resolve(String.valueOf(file)));
        }
        Files.delete(folder);
    }
}
