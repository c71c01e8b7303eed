package dev.skillsgap.profile.imports;

import dev.skillsgap.profile.imports.mapping.MappingFile;
import dev.skillsgap.profile.imports.reading.PeopleTable;
import dev.skillsgap.profile.imports.reading.RowFault;
import dev.skillsgap.profile.person.Assertion;
import dev.skillsgap.profile.person.Stated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All that was read of a small file. */
record Reading(List<Stated> people, List<RowFault> faults) {

    /** A mapping of skills by what a column says, in which the rest is as plain as can be. */
    static final String PLAIN = """
            person:
              id: {column: id}
              name: {column: name}
            assertedAt: {text: "2022-09-16"}
            skills:
              - columns: [knows]
                choices: {Python: python, SQL: [sql, databases], None: []}
                level: 3
            """;

    static Reading of(Path file, String mapping, long maxBytes) throws IOException {
        var faults = new ArrayList<RowFault>();
        var people = new ArrayList<Stated>();
        try (var table = PeopleTable.open(file, MappingFile.read(mapping), maxBytes)) {
            for (var row = table.next(faults::add); row != null; row = table.next(faults::add)) {
                if (row.person() != null) {
                    people.add(row.person());
                }
            }
            faults.addAll(table.unknown().faults());
        }
        return new Reading(people, faults);
    }

    static Reading of(String text, String mapping) throws IOException {
        var file = Files.createTempFile("people", ".csv");
        try {
            Files.writeString(file, text);
            return of(file, mapping, 10_000);
        } finally {
            Files.delete(file);
        }
    }

    Map<String, Integer> levels(int person) {
        return new TreeMap<>(people.get(person).claims().stream()
                .collect(Collectors.toMap(Assertion.Claim::skill, Assertion.Claim::level)));
    }
}
