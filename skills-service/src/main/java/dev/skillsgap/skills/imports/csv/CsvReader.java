package dev.skillsgap.skills.imports.csv;

import dev.skillsgap.api.nearest.Nearest;
import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Place;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.UnreadableSource;
import dev.skillsgap.skills.taxonomy.Concept;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads tables in our own template, CSV or sheets of workbooks: skills and roles, and then what names them. One of them must be
 * there. Rows that are left out are given back.
 */
public final class CsvReader {

    private final Reading reading;
    private final TableReader reader;
    private final CsvSkills skills;
    private final CsvRoles roles;
    private final CsvResources resources;

    public CsvReader(Reading reading) {
        this.reading = reading;
        this.reader = new TableReader(reading);
        this.skills = new CsvSkills(reading);
        this.roles = new CsvRoles(reading, skills);
        this.resources = new CsvResources(reading, skills);
    }

    /**
     * Skills, roles and resources.
     *
     * @throws UnreadableSource when there is nothing to take in the files, or one of them is damaged
     */
    public Stream<Concept> read() throws IOException {
        try (var tables = Tables.of(reading)) {
            for (var kind : Kind.values()) {
                for (var table : tables.of(kind)) {
                    read(table, kind);
                }
            }
            var concepts = Stream.of(skills.concepts(), roles.concepts(), resources.concepts())
                    .flatMap(some -> some)
                    .toList();
            new RejectedTable(reading, reader).giveBack(tables);
            if (concepts.isEmpty()) {
                throw new UnreadableSource(
                        "There is no skills.csv, roles.csv or resources.csv with a row that can be taken, nor a workbook with such sheets: begin with the template in docs/templates.");
            }
            return concepts.stream();
        }
    }

    private void read(Tables.Table table, Kind kind) throws IOException {
        var taker = taker(kind);
        var first = new boolean[] {table.kind() != null};
        reader.each(table, kind, cells -> {
            reading.report().read(table.shown());
            if (first[0]) {
                reportUnknownColumns(table, cells.columns(), kind.columns());
                first[0] = false;
            }
            take(table, cells, taker);
        });
    }

    private Consumer<Cells> taker(Kind kind) {
        return switch (kind) {
            case SKILLS -> skills::add;
            case ROLES -> roles::add;
            case REQUIREMENTS -> roles::require;
            case RESOURCES -> resources::add;
        };
    }

    private void reportUnknownColumns(Tables.Table table, List<String> columns, List<String> known) {
        var nearest = new Nearest();
        known.forEach(nearest::add);
        columns.stream()
                .filter(column -> !column.isBlank() && !known.contains(column))
                .forEach(column -> reading.report()
                        .fault(
                                new Place(table.shown(), 1),
                                FaultKind.UNKNOWN_COLUMN,
                                column,
                                nearest.to(column).stream()
                                        .findFirst()
                                        .map("Nothing is read from it. Meant is perhaps '%s'."::formatted)
                                        .orElse("Nothing is read from it.")));
    }

    private void take(Tables.Table table, Cells cells, Consumer<Cells> each) {
        try {
            if (table.kind() == null) {
                cells.word(RejectedTable.TABLE, Kind.values(), cells.text(RejectedTable.TABLE));
            }
            each.accept(cells);
        } catch (BadCell e) {
            reading.report().fault(cells.row().place(), e.kind(), e.value(), String.valueOf(e.getMessage()));
        }
    }
}
