package dev.skillsgap.skills.imports.onet;

import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Labels;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.Row;
import dev.skillsgap.skills.imports.source.Table;
import dev.skillsgap.skills.imports.source.UnreadableSource;
import dev.skillsgap.skills.taxonomy.Concept;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads O*NET's occupations and elements, and then how the occupations rate the elements and which tools they use. */
public final class OnetReader {

    static final String OCCUPATION = "O*NET-SOC Code";

    private final Reading reading;
    private final Labels labels = new Labels();
    private final OnetElements elements;
    private final OnetTools tools;
    private final OnetOccupations occupations;

    public OnetReader(Reading reading) {
        this.reading = reading;
        this.elements = new OnetElements(reading, labels);
        this.tools = new OnetTools(reading, labels);
        this.occupations = new OnetOccupations(reading);
    }

    /**
     * Skills and roles.
     *
     * @throws UnreadableSource when the files are none of O*NET's, or damaged
     */
    public Stream<Concept> read() throws IOException {
        reading.files().each(this::concepts, reading.read());
        if (occupations.isEmpty()) {
            throw new UnreadableSource(
                    "There is no 'Occupation Data.txt' with rows in it: give O*NET's text files, one folder for all.");
        }
        reading.files().each(this::relations, reading.read());
        occupations.finishRatings();
        elements.reportUnrated();
        labels.reportShared(reading.report());
        return Stream.of(elements.concepts(), tools.concepts(), occupations.concepts())
                .flatMap(concepts -> concepts);
    }

    private void concepts(String file, InputStream in) throws IOException {
        switch (file) {
            case "Occupation Data.txt" ->
                table(file, in, List.of(OCCUPATION, "Title", "Description"), occupations::add);
            case "Content Model Reference.txt" ->
                table(file, in, List.of("Element ID", "Element Name", "Description"), elements::describe);
            default -> {
                // Told in the second round, when it is known what they are about.
            }
        }
    }

    private void relations(String file, InputStream in) throws IOException {
        switch (file) {
            case "Skills.txt", "Knowledge.txt" ->
                table(
                        file,
                        in,
                        List.of(OCCUPATION, "Element ID", "Element Name", "Scale ID", "Data Value"),
                        this::rate);
            case "Technology Skills.txt" ->
                table(file, in, List.of(OCCUPATION, "Example", "Commodity Title", "Hot Technology"), this::use);
            case "Alternate Titles.txt" ->
                table(file, in, List.of(OCCUPATION, "Alternate Title"), row -> title(row, "Alternate Title"));
            case "Sample of Reported Titles.txt" ->
                table(file, in, List.of(OCCUPATION, "Reported Job Title"), row -> title(row, "Reported Job Title"));
            case "Task Statements.txt" -> table(file, in, List.of(OCCUPATION, "Task ID", "Task"), this::task);
            case "Occupation Data.txt", "Content Model Reference.txt" -> {
                // Told in the first round.
            }
            default -> reading.report().ignore(file);
        }
    }

    private void rate(Row row) {
        about(row, elements.idOf(row), occupations::rate);
    }

    private void use(Row row) {
        about(row, tools.idOf(row), occupations::use);
    }

    private void about(Row row, Optional<String> skill, BiConsumer<Row, String> tell) {
        if (occupations.isKnown(row)) {
            skill.ifPresentOrElse(
                    id -> tell.accept(row, id),
                    () -> reading.report()
                            .fault(
                                    row.place(),
                                    FaultKind.UNKNOWN_REFERENCE,
                                    "",
                                    "Left out: the skill that it names was left out."));
        }
    }

    private void title(Row row, String column) {
        if (occupations.isKnown(row)) {
            occupations.addTitle(row, row.text(column));
        }
    }

    private void task(Row row) {
        if (occupations.isKnown(row)) {
            occupations.addTask(row);
        }
    }

    private void table(String file, InputStream in, List<String> columns, Consumer<Row> each) throws IOException {
        Table.read(Table.TABS, file, in, columns, reading.report(), each);
    }
}
