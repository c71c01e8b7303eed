package dev.skillsgap.skills.imports.csv;

import dev.skillsgap.api.nearest.Nearest;
import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Place;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.Row;
import dev.skillsgap.skills.imports.source.Table;
import dev.skillsgap.skills.imports.source.UnreadableSource;
import dev.skillsgap.skills.taxonomy.Concept;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads tables in our own template: skills and roles, and then what names them. One of them must be there. */
public final class CsvReader {

    private final Reading reading;
    private final CsvSkills skills;
    private final CsvRoles roles;
    private final CsvResources resources;

    public CsvReader(Reading reading) {
        this.reading = reading;
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
        reading.files().each(this::concepts, reading.read());
        reading.files().each(this::relations, reading.read());
        var concepts = Stream.of(skills.concepts(), roles.concepts(), resources.concepts())
                .flatMap(some -> some)
                .toList();
        if (concepts.isEmpty()) {
            throw new UnreadableSource(
                    "There is no skills.csv, roles.csv or resources.csv with a row that can be taken: begin with the template in docs/templates.");
        }
        return concepts.stream();
    }

    private void concepts(String file, InputStream in) throws IOException {
        switch (file) {
            case "skills.csv" -> table(file, in, "label", CsvSkills.COLUMNS, skills::add);
            case "roles.csv" -> table(file, in, "title", CsvRoles.COLUMNS, roles::add);
            default -> {
                // Told in the second round, when it is known what they are about.
            }
        }
    }

    private void relations(String file, InputStream in) throws IOException {
        switch (file) {
            case "requirements.csv" -> table(file, in, "role", CsvRoles.REQUIREMENT_COLUMNS, roles::require);
            case "resources.csv" -> table(file, in, "title", CsvResources.COLUMNS, resources::add);
            case "skills.csv", "roles.csv" -> {
                // Told in the first round.
            }
            default -> reading.report().ignore(file);
        }
    }

    /** @param name column that there must be */
    private void table(String file, InputStream in, String name, List<String> columns, Consumer<Cells> each)
            throws IOException {
        var first = new boolean[] {true};
        Table.read(Table.CSV, file, in, List.of(name), reading.report(), row -> {
            if (first[0]) {
                reportUnknownColumns(row, columns);
                first[0] = false;
            }
            take(new Cells(row, reading), each);
        });
    }

    private void reportUnknownColumns(Row row, List<String> columns) {
        var known = new Nearest();
        columns.forEach(known::add);
        row.cells().getParser().getHeaderNames().stream()
                .filter(column -> !column.isBlank() && !columns.contains(column))
                .forEach(column -> reading.report()
                        .fault(
                                new Place(row.place().file(), 1),
                                FaultKind.UNKNOWN_COLUMN,
                                column,
                                known.to(column).stream()
                                        .findFirst()
                                        .map("Nothing is read from it. Meant is perhaps '%s'."::formatted)
                                        .orElse("Nothing is read from it.")));
    }

    private void take(Cells cells, Consumer<Cells> each) {
        try {
            each.accept(cells);
        } catch (BadCell e) {
            reading.report().fault(cells.row().place(), e.kind(), e.value(), String.valueOf(e.getMessage()));
        }
    }
}
