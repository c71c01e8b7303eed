package dev.skillsgap.skills.imports.csv;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.skills.imports.Folders;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Role;
import dev.skillsgap.skills.taxonomy.Role.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that were left out come back, and are taken when they were mended. */
class RejectedTableTest {

    @TempDir
    Path folder;

    private static Map<String, Concept> read(Reading reading) throws IOException {
        return new CsvReader(reading).read().collect(toMap(Concept::id, Function.identity()));
    }

    private static String rejected(Reading reading) {
        return String.valueOf(reading.report().rejected());
    }

    private void tables() throws IOException {
        Files.writeString(
                folder.resolve("skills.csv"),
                "label,kind,description\nKneading,practice,By hand.\n@Sums,none,\"Add, and\nsubtract.\"\n");
        Files.writeString(folder.resolve("roles.csv"), "title,description\nBaker,Bakes.\nCook,Cooks.\n");
        Files.writeString(folder.resolve("requirements.csv"), """
                role,skill,level,importance,necessity
                Baker,Kneading,3,1,essential
                Baker,@Sums,2,1,essential
                Bakr,Kneading,1,1,essential
                Cook,Kneading,2,1,essential
                """);
    }

    @Test
    void givesBackWhatWasLeftOutWithWhatWasWrong() throws IOException {
        tables();
        var reading = Folders.reading("acme", folder);

        read(reading);

        assertEquals("""
                \uFEFFtable,row,code,message,id,label,kind,group,alt_labels,description,broader,prerequisites,related,\
                role,skill,level,importance,necessity,any_of,basis
                skills,3,breaks-a-rule,"Left out. Column kind: write one of: knowledge, tool, practice, transversal.",\
                ,'@Sums,none,,,"Add, and
                subtract.",,,,,,,,,,
                requirements,3,unknown-reference,Left out. Column skill: The table of skills has no such skill. \
                Add it there.,,,,,,,,,,Baker,'@Sums,2,1,essential,,
                requirements,4,unknown-reference,Left out. Column role: The table of roles has no such role. \
                Meant is perhaps: Baker.,,,,,,,,,,Bakr,Kneading,1,1,essential,,
                """, rejected(reading).replace("\r\n", "\n"));
    }

    @Test
    void takesThemWhenTheyWereMended(@TempDir Path mended) throws IOException {
        tables();
        var reading = Folders.reading("acme", folder);
        var before = read(reading);
        Files.writeString(
                mended.resolve("rejected (1).csv"),
                rejected(reading).replace(",none,", ",tool,").replace("Bakr,Kneading", "Cook,Kneading"));

        var again = Folders.reading(
                "acme",
                mended,
                text -> List.of("acme:kneading"),
                key -> Optional.ofNullable(before.get(key.id()))
                        .filter(there -> there.key().equals(key)));
        var taken = read(again);

        assertEquals(List.of(), Folders.faults(again));
        assertNull(again.report().rejected());
        assertEquals("@Sums", taken.get("acme:sums").label());
        assertEquals(Map.of("acme:kneading", 3, "acme:sums", 2), levels(taken.get("acme:baker")));
        assertEquals(Map.of("acme:kneading", 1), levels(taken.get("acme:cook")));
        assertEquals("Bakes.", ((Role) taken.get("acme:baker")).description());
    }

    private static Map<String, Integer> levels(Concept role) {
        return ((Role) role).requirements().stream().collect(Collectors.toMap(Requirement::skill, Requirement::level));
    }

    @Test
    void asksForTheTableThatARowIsOf() throws IOException {
        Files.writeString(
                folder.resolve("rejected.csv"),
                "table,row,code,message,label,title\nSKILLS,2,x,y,Kneading,\nrole,3,x,y,,Baker\n,4,x,Nothing more,,\n");
        var reading = Folders.reading("acme", folder);

        assertEquals(1, read(reading).size());
        assertTrue(Folders.faults(reading).contains("rejected.csv 3 breaks-a-rule"));
        assertTrue(rejected(reading).contains("role,3,breaks-a-rule,"));
        assertTrue(rejected(reading).contains("Baker"));
    }

    @Test
    void keepsNoMoreThanItMayAndSaysHowManyThereAreBesides() throws IOException {
        var table = new StringBuilder("label,kind,description\nKneading,practice,By hand.\n");
        for (int i = 0; i < 10; i++) {
            table.append("Skill ")
                    .append(i)
                    .append(",none,")
                    .append("x".repeat(1_000_000))
                    .append('\n');
        }
        Files.writeString(folder.resolve("skills.csv"), table);
        var reading = Folders.reading("acme", folder);

        read(reading);

        assertTrue(rejected(reading).length() < 8_100_000);
        assertTrue(rejected(reading).contains("Skill 6,none"));
        assertTrue(rejected(reading).contains("3 more rows were left out."));
    }

    @Test
    void givesNothingBackWhereNothingWasLeftOut() throws IOException {
        var reading = Folders.reading("acme", Path.of("../docs/templates"));

        read(reading);

        assertNull(reading.report().rejected());
    }
}
