package dev.skillsgap.profile.skillmapping;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.api.rows.Blanks;
import dev.skillsgap.api.rows.Form;
import dev.skillsgap.api.rows.Limit;
import dev.skillsgap.api.rows.Rows;
import dev.skillsgap.api.rows.UnreadableTable;
import dev.skillsgap.api.table.Formulas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reads a table of mappings, a workbook or CSV; in the caller's transaction. */
@ApplicationScoped
class MappingImport {

    private static final int MAX_ROWS = 20_000;
    private static final Limit UNPACKED = Limit.fixed(64 << 20);

    private final SkillMappings mappings;
    private final Validator validator;

    MappingImport(SkillMappings mappings, Validator validator) {
        this.mappings = mappings;
        this.validator = validator;
    }

    /**
     * What came of it.
     *
     * @param rows below the names
     * @param unchanged rows that say what is there
     */
    @Schema(name = "SkillMappingsImported")
    record Outcome(int rows, int added, int changed, int unchanged, List<Fault> faults) {}

    /**
     * A row that was left out.
     *
     * @param row of the file, that of the names is 1
     * @param column that it is about; empty for the whole row
     */
    @Schema(name = "SkillMappingFault")
    record Fault(long row, String column, String message) {}

    private record Read(long row, MappingInput input) {}

    /** Takes the rows that can be taken; those that reject come first, so that a file may replace one skill by another. */
    Outcome take(Path file, String by, Instant now) {
        var faults = new ArrayList<Fault>();
        var read = read(file, faults);
        int rows = read.size() + faults.size();
        int added = 0;
        int changed = 0;
        for (var row : read.stream()
                .sorted(Comparator.comparing(MappingImport::isCounted))
                .toList()) {
            try {
                var name = row.input().name();
                var meaning = row.input().meaning();
                var there = mappings.of(name, meaning.skill());
                if (there.isEmpty()) {
                    mappings.add(name, meaning, by, now);
                    added++;
                } else if (mappings.change(there.get(), meaning, by, now)) {
                    changed++;
                }
            } catch (Refusal e) {
                faults.add(new Fault(row.row(), "", String.valueOf(e.getMessage())));
            }
        }
        faults.sort(Comparator.comparingLong(Fault::row));
        return new Outcome(rows, added, changed, rows - added - changed - faults.size(), faults);
    }

    private static boolean isCounted(Read row) {
        return row.input().status() == MappingStatus.CONFIRMED;
    }

    private List<Read> read(Path file, List<Fault> faults) {
        try (var rows = Rows.open(file, Form.UNKNOWN, Set.copyOf(MappingRow.COLUMNS), UNPACKED)) {
            var columns = columns(rows.next());
            var read = new ArrayList<Read>();
            for (var cells = rows.next(); cells != null; cells = rows.next()) {
                if (read.size() + faults.size() >= MAX_ROWS) {
                    throw Refusal.tooLarge("A table of mappings has at most %,d rows.".formatted(MAX_ROWS));
                }
                var input = input(rows.row(), columns, cells, faults);
                if (input != null) {
                    read.add(new Read(rows.row(), input));
                }
            }
            return read;
        } catch (UnreadableTable e) {
            throw Refusal.invalid("/file", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> columns(@Nullable List<String> names) {
        var columns = new HashMap<String, Integer>();
        for (int i = 0; names != null && i < names.size(); i++) {
            columns.put(Blanks.trimmed(names.get(i)), i);
        }
        for (var must : List.of("system", "skill", "status")) {
            if (!columns.containsKey(must)) {
                throw Refusal.invalid(
                        "/file", "The table has no column '%s'; it may have %s.".formatted(must, MappingRow.COLUMNS));
            }
        }
        return columns;
    }

    private @Nullable MappingInput input(
            long row, Map<String, Integer> columns, List<String> cells, List<Fault> faults) {
        var values = new HashMap<String, String>();
        columns.forEach((name, at) -> {
            var text = at < cells.size() ? Formulas.restored(Blanks.trimmed(cells.get(at))) : "";
            if (!text.isEmpty()) {
                values.put(name, text.replace("\0", ""));
            }
        });
        try {
            var input = new MappingInput(
                    values.getOrDefault("system", ""),
                    values.get("outsideId"),
                    values.get("outsideName"),
                    values.get("skill"),
                    word("kind", values, MappingKind.values()),
                    number("confidence", values),
                    word("status", values, MappingStatus.values()));
            for (var fault : validator.validate(input)) {
                faults.add(new Fault(row, fault.getPropertyPath().toString(), "It " + fault.getMessage() + "."));
                return null;
            }
            return input;
        } catch (BadCell e) {
            faults.add(new Fault(row, e.column, String.valueOf(e.getMessage())));
            return null;
        }
    }

    private static final class BadCell extends Exception {

        private static final long serialVersionUID = 1L;
        private final String column;

        private BadCell(String column, String message) {
            super(message, null, false, false);
            this.column = column;
        }
    }

    private static <E extends Enum<E>> @Nullable E word(String column, Map<String, String> values, E[] known)
            throws BadCell {
        var text = values.get(column);
        for (var one : known) {
            if (one.toString().equalsIgnoreCase(text)) {
                return one;
            }
        }
        if (text != null) {
            throw new BadCell(column, "There is no %s of this kind; there are %s.".formatted(column, List.of(known)));
        }
        return null;
    }

    private static @Nullable Double number(String column, Map<String, String> values) throws BadCell {
        var text = values.get(column);
        try {
            return text == null ? null : Double.valueOf(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new BadCell(column, "Send a number from 0 to 1.");
        }
    }
}
