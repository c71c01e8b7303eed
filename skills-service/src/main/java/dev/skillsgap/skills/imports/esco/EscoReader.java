package dev.skillsgap.skills.imports.esco;

import dev.skillsgap.skills.imports.source.FaultKind;
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

/**
 * Reads ESCO's skills and occupations, in one language, and then how they relate. The files may lie about in any order,
 * in archives or not.
 */
public final class EscoReader {

    private static final List<String> RELATION_TYPES = List.of("essential", "optional");

    private final Reading reading;
    private final EscoSkills skills;
    private final EscoOccupations occupations;

    public EscoReader(Reading reading) {
        this.reading = reading;
        this.skills = new EscoSkills(reading);
        this.occupations = new EscoOccupations(reading, skills);
    }

    /**
     * Skills and roles.
     *
     * @throws UnreadableSource when the files are none of ESCO's, or damaged
     */
    public Stream<Concept> read() throws IOException {
        reading.files().each(this::concepts, reading.read());
        if (skills.isEmpty() || occupations.isEmpty()) {
            throw new UnreadableSource(
                    "There is no skills_xx.csv or no occupations_xx.csv with rows in it: give ESCO's CSV files of a language.");
        }
        reading.files().each(this::relations, reading.read());
        return Stream.concat(skills.concepts(), occupations.concepts());
    }

    private void concepts(String file, InputStream in) throws IOException {
        if (file.startsWith("skills_")) {
            table(file, in, EscoSkills.COLUMNS, skills::add);
        } else if (file.startsWith("skillGroups_")) {
            table(file, in, List.of("conceptUri", "preferredLabel"), skills::addGroup);
        } else if (file.startsWith("occupations_")) {
            table(file, in, EscoOccupations.COLUMNS, occupations::add);
        }
    }

    private void relations(String file, InputStream in) throws IOException {
        switch (file) {
            case "broaderRelationsSkillPillar.csv" ->
                table(file, in, List.of("conceptUri", "broaderUri", "broaderType"), skills::addBroader);
            case "skillSkillRelations.csv" ->
                table(file, in, List.of("originalSkillUri", "relationType", "relatedSkillUri"), skills::relate);
            case "occupationSkillRelations.csv" ->
                table(file, in, List.of("occupationUri", "relationType", "skillUri"), this::require);
            default -> {
                if (!file.startsWith("skills_")
                        && !file.startsWith("skillGroups_")
                        && !file.startsWith("occupations_")) {
                    reading.report().ignore(file);
                }
            }
        }
    }

    private void require(Row row) {
        var type = row.text("relationType");
        if (RELATION_TYPES.contains(type)) {
            occupations.require(row, type);
        } else {
            reading.report()
                    .fault(
                            row.place(),
                            FaultKind.BREAKS_A_RULE,
                            type,
                            "Left out: a relation is essential or optional.");
        }
    }

    private void table(String file, InputStream in, List<String> columns, Consumer<Row> each) throws IOException {
        Table.read(Table.CSV, file, in, columns, reading.report(), each);
    }
}
