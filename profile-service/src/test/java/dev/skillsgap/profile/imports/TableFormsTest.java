package dev.skillsgap.profile.imports;

import static dev.skillsgap.profile.imports.Reading.PLAIN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.api.rows.UnreadableTable;
import dev.skillsgap.profile.imports.mapping.MappingFile;
import dev.skillsgap.profile.imports.reading.PeopleTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Encodings and separators that spreadsheets write, byte by byte. */
class TableFormsTest {

    private static final String ZOE = "id,name,knows\r\nz,Zoë Großmann,Python\r\n";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("UTF-8", bytes("", UTF_8, ZOE)),
                Arguments.of("UTF-8", bytes("EFBBBF", UTF_8, ZOE)),
                Arguments.of("UTF-16LE", bytes("FFFE", UTF_16LE, ZOE)),
                Arguments.of("UTF-16BE", bytes("FEFF", UTF_16BE, ZOE)),
                Arguments.of("UTF-16LE", bytes("", UTF_16LE, ZOE)),
                Arguments.of("UTF-16BE", bytes("", UTF_16BE, ZOE)),
                Arguments.of("windows-1252", bytes("", WINDOWS, ZOE)),
                Arguments.of("windows-1252", bytes("", ISO_8859_1, ZOE)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void readsTheEncodingThatTheBytesAreIn(String encoding, byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("people.csv"), bytes);

        assertEquals(
                "Zoë Großmann",
                Reading.of(file, PLAIN, 10_000).people().getFirst().name());
        assertEquals("CSV in %s, separator ,".formatted(encoding), readAs(file, PLAIN));
    }

    @Test
    void readsWhatOnlyWindowsWrites() throws IOException {
        // 0x80 is the euro sign and 0x92 a quotation mark; in ISO-8859-1 they are control characters.
        var file = Files.write(
                folder.resolve("people.csv"), bytes("", ISO_8859_1, "id,name,knows\na,O\u0092Hara \u0080,Python\n"));

        assertEquals(
                "O’Hara €", Reading.of(file, PLAIN, 10_000).people().getFirst().name());
    }

    @Test
    void refusesBytesThatAreLettersInNone() throws IOException {
        var file = Files.write(folder.resolve("people.csv"), bytes("", ISO_8859_1, "id,name,knows\na,\u0081\u008D,\n"));
        var marked = Files.write(folder.resolve("marked.csv"), bytes("EFBBBF", WINDOWS, ZOE));

        assertEquals(
                "The file is in none of UTF-8, UTF-16 and Windows-1252. Save it in UTF-8, and try again.",
                assertThrows(UnreadableTable.class, () -> Reading.of(file, PLAIN, 10_000))
                        .getMessage());
        assertTrue(assertThrows(UnreadableTable.class, () -> Reading.of(marked, PLAIN, 10_000))
                .getMessage()
                .startsWith("The file is not in UTF-8"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            ,   ! ,
            ;   ! ;
            \\t ! tab
            |   ! |
            """)
    void findsTheSeparatorOutOfTheNamesOfTheColumns(String separator, String shown) throws IOException {
        var table = "\r\nid~\"what; you | know, then\"~ name ~a,b;c|d,e;f~knows\na~~Ada~~Python\n"
                .replace("~", separator.translateEscapes());
        var quoted = table.replace("a,b;c|d,e;f", "\"a,b;c|d,e;f\"");
        var file = Files.writeString(folder.resolve("people.csv"), quoted);

        var read = Reading.of(file, PLAIN, 10_000);
        assertEquals("Ada", read.people().getFirst().name());
        assertEquals(Map.of("python", 3), read.levels(0));
        assertEquals("CSV in UTF-8, separator " + shown, readAs(file, PLAIN));
    }

    @Test
    void findsTheSeparatorByTheColumnsThatTheMappingNamesAndNotByWhatIsMost() throws IOException {
        var read = Reading.of("id,name,do you know a|b|c|d|e?,knows\na,Ada,,Python\n", PLAIN);

        assertEquals("Ada", read.people().getFirst().name());
    }

    @Test
    void takesTheSeparatorThatTheMappingNames() throws IOException {
        var read = Reading.of("id;name;knows\na;\"Ada, of old\";Python\n", "table: {delimiter: \";\"}\n" + PLAIN);

        assertEquals("Ada, of old", read.people().getFirst().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "\uFEFFsep=;\n", "SEP=;\n\n"})
    void takesTheSeparatorThatTheFirstLineNames(String line) throws IOException {
        var read = Reading.of(
                line + "id;name;knows,but not well\na;Ada;\n", PLAIN.replace("knows", "'knows,but not well'"));

        assertEquals("Ada", read.people().getFirst().name());
    }

    @Test
    void takesAwayBlanksOfAllKinds() throws IOException {
        var read =
                Reading.of("\u00A0id ,name\u202F,knows\n a\u00A0,\u200BAda\u00A0King \t,\u202F Python\u00A0\n", PLAIN);

        var ada = read.people().getFirst();
        assertEquals("a", ada.id());
        assertEquals("Ada King", ada.name());
        assertEquals(Map.of("python", 3), read.levels(0));
    }

    @Test
    void takesTextsForBlankOnlyWhereTheMappingSaysSo() throws IOException {
        var table = "id,name,knows,mail\nnan,NA,N/A,null\n";
        var mapping = PLAIN.replace("assertedAt", "  email: {column: mail}\nassertedAt");

        var read = Reading.of(table, mapping);
        assertEquals("nan", read.people().getFirst().id());
        assertEquals("NA", read.people().getFirst().name());
        assertEquals("null", read.people().getFirst().email());
        assertEquals("N/A", read.faults().getFirst().value());

        var blank = Reading.of(table, "table: {blank: [n/a, \"null\"]}\n" + mapping);
        assertEquals("NA", blank.people().getFirst().name());
        assertEquals(null, blank.people().getFirst().email());
        assertEquals(0, blank.faults().size());
    }

    private static String readAs(Path file, String mapping) throws IOException {
        try (var table = PeopleTable.open(file, MappingFile.read(mapping), 10_000)) {
            return table.readAs();
        }
    }

    private static byte[] bytes(String mark, Charset charset, String text) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HexFormat.of().parseHex(mark));
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }
}
