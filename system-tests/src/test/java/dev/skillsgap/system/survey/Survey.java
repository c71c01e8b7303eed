package dev.skillsgap.system.survey;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.skillsgap.profile.imports.mapping.MappingFile;
import dev.skillsgap.profile.imports.reading.PeopleTable;
import dev.skillsgap.profile.imports.reading.RowFault;
import dev.skillsgap.profile.person.Stated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The people of the Kaggle survey of 2022 as an import takes them, with their job titles as their target roles. */
record Survey(List<Stated> people, List<RowFault> faults) {

    private static final Path PROJECT = Path.of(System.getProperty("skillsgap.project"));
    private static final Path DATA = Path.of(System.getProperty("data.real", "../../shared/data"));
    private static final Path MAPPING = PROJECT.resolve("docs/examples/kaggle-2022.mapping.yaml");
    private static final long MAX_BYTES = 1L << 30;

    /** Skipped where the file is not at hand. */
    static Survey read(String name) throws IOException {
        var file = DATA.resolve("kaggle-2022").resolve(name);
        assumeTrue(
                Files.exists(file),
                () -> "Skipped: put %s there, or name another folder in -Ddata.real.".formatted(file));
        var mapping = Files.readString(MAPPING).replace("person:\n", "person:\n  targetRole: {column: Q23}\n");
        var people = new ArrayList<Stated>();
        var faults = new ArrayList<RowFault>();
        try (var table = PeopleTable.open(file, MappingFile.read(mapping), MAX_BYTES)) {
            for (var row = table.next(faults::add); row != null; row = table.next(faults::add)) {
                if (row.person() != null) {
                    people.add(row.person());
                }
            }
            faults.addAll(table.unknown().faults());
        }
        return new Survey(people, faults);
    }

    /** How many claim a skill at a level above 0. */
    long claiming(String skill) {
        return people.stream()
                .filter(person ->
                        person.claims().stream().anyMatch(claim -> claim.skill().equals(skill) && claim.level() > 0))
                .count();
    }
}
