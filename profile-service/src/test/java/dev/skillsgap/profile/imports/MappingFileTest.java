package dev.skillsgap.profile.imports;

import static dev.skillsgap.profile.imports.Reading.PLAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.profile.imports.mapping.BadMapping;
import dev.skillsgap.profile.imports.mapping.MappingFile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingFileTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            level: 3          | level: 6           | /skills/0/level
            level: 3          | level: coding      | /skills/0/level
            level: 3          | levels: 3          | /skills/0/levels
            level: 3          | separator: x       | /skills/0/level
            {column: id}      | {text: same}       | /person/id/text
            {column: id}      | {}                 | /person/id
            {column: name}    | {column: x, text: y} | /person/name
            name: {column     | nom: {column       | /person/nom
            assertedAt        | whenever           | /whenever
            columns: [knows]  | skills: [x]        | /skills/0
            source: self      | source: hearsay    | /source
            {column: id}      | [1]                | /person/id
            """)
    void saysWhereTheMappingIsWrong(String right, String wrong, String place) {
        var text = "source: self\n" + PLAIN;
        MappingFile.read(text);

        assertEquals(
                place,
                assertThrows(BadMapping.class, () -> MappingFile.read(text.replace(right, wrong)))
                        .place());
    }

    @Test
    void saysInWhichLineItCannotBeRead() {
        var refused = assertThrows(BadMapping.class, () -> MappingFile.read("person:\n  id: {column: [\n"));

        assertEquals("/person/id/column", refused.place());
        assertTrue(refused.getMessage().contains("line 2"), refused.getMessage());
        assertThrows(BadMapping.class, () -> MappingFile.read(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "text", "person: 3", "person: {id: {column: id}}\nskills: {a: 1}"})
    void tellsNothingOfItsInsides(String text) {
        var refused = assertThrows(BadMapping.class, () -> MappingFile.read(text));

        assertFalse(refused.getMessage().matches("(?s).*(`|skillsgap|java\\.).*"), refused.getMessage());
    }

    @Test
    void saysWhichColumnTheFileDoesNotHave() {
        var refused = assertThrows(BadMapping.class, () -> Reading.of("id,name\na,Ada\n", PLAIN));

        assertEquals("/skills/0/columns", refused.place());
        assertEquals("The file has no column 'knows'; it has: id, name.", refused.getMessage());
        assertEquals(
                "/person/id/column",
                assertThrows(BadMapping.class, () -> Reading.of("id,id,name,knows\n", PLAIN))
                        .place());
        assertEquals(
                "/skills/0/columns",
                assertThrows(BadMapping.class, () -> Reading.of("id,name\n", PLAIN.replace("knows", "Q_*")))
                        .place());
    }

    @Test
    void saysWhichSkillsAndRolesItNames() {
        var mapping = MappingFile.read(PLAIN.replace(
                "name: {column: name}",
                "name: {column: name}\n  targetRole: {column: job, values: {a/b: x, c: }, otherwise: y}"));

        assertEquals(
                Map.of(
                        "/skills/0/choices/Python", "python",
                        "/skills/0/choices/SQL/0", "sql",
                        "/skills/0/choices/SQL/1", "databases"),
                mapping.namedSkills());
        assertEquals(
                Map.of("/person/targetRole/values/a~1b", "x", "/person/targetRole/otherwise", "y"),
                mapping.namedRoles());
    }

    @Test
    void readsJsonAsWell() {
        assertEquals("name", MappingFile.read("""
                        {"person": {"id": {"column": "id"}, "name": {"column": "name"}}, "assertedAt": {"text": "2022-09-16"}}
                        """).person().name().column());
    }
}
