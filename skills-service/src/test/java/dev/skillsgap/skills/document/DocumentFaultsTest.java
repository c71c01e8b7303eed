package dev.skillsgap.skills.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.skillsgap.api.problem.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentFaultsTest {

    private static final byte[] PDF = Written.pdf(Written.RESUME);

    @TempDir
    Path folder;

    private Document read(byte[] bytes) {
        return Document.read(Written.file(folder, bytes), "file", null);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        "is in no format that is read. What is read is PDF, DOCX, HTML",
                        bytes("\u0089PNG\r\n\u001a\n")),
                Arguments.of("is in no format that is read", bytes("{\\rtf1 Python}")),
                Arguments.of("is in no format that is read", bytes("Pr\u00fcfer")),
                Arguments.of("is in no format that is read", "Python".getBytes(UTF_16LE)),
                Arguments.of(
                        "before 2007, or has a password", bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")),
                Arguments.of("no Word document is in it", Written.zip(Map.of("content.xml", bytes("<p>Python</p>")))),
                Arguments.of("has a password", Written.lockedPdf()),
                Arguments.of("needs a certificate", PdfBombs.certified()),
                Arguments.of("pictures only", PdfBombs.picture()),
                Arguments.of("has no text", new byte[0]),
                Arguments.of("has no text", bytes("<p><img src=me.png></p>")),
                Arguments.of("has no text", Written.docx("<p><pict/></p>")),
                Arguments.of("has 51 pages; up to 50 are read", Written.pdf(Collections.nCopies(51 * 45, "SQL"))),
                Arguments.of("begins like a PDF, and is broken", bytes("%PDF-1.7\nnothing else")),
                Arguments.of("begins like a PDF, and is broken", Arrays.copyOf(PDF, 300)),
                Arguments.of("begins like a Word document, and is broken", Arrays.copyOf(Written.docx(), 900)),
                Arguments.of("begins like a Word document, and is broken", Written.docx("<w:document><w:p>")),
                Arguments.of("has 70002 characters; up to 65536 are read", bytes("x ".repeat(35_001))),
                Arguments.of("has 70002 characters", bytes("<p>" + "SQL, ".repeat(14_000) + ".<p>")),
                Arguments.of("has 70002 characters", Written.docx("<p><t>" + "SQL, ".repeat(14_000) + ".</t></p>")),
                Arguments.of("has more than 200000 tags", bytes("<p>" + "<b>".repeat(200_000))));
    }

    private static byte[] bytes(String file) {
        return file.getBytes(ISO_8859_1);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysWhatIsWrongAboutAFile(String detail, byte[] file) {
        var refusal = assertThrows(Refusal.class, () -> read(file));

        assertThat(refusal.getMessage(), containsString(detail));
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                Arguments.of(
                        "unpacks to more than 16 MiB", Written.docx("<p><t>" + " ".repeat(40_000_000) + "</t></p>")),
                Arguments.of("unpacks to more than 16 MiB", PdfBombs.blanks()),
                Arguments.of("unpacks to more than 16 MiB", PdfBombs.packedTwice()),
                Arguments.of("draws too much", PdfBombs.drawnOverAndOver()),
                Arguments.of("has more than 131072 letters", PdfBombs.letters()),
                Arguments.of("has more than 500000 objects", PdfBombs.arrays()),
                Arguments.of("has more than 500000 objects", bytes("%PDF-1.7\n1 0 obj [" + "<<>>".repeat(1_000_000))),
                Arguments.of("is broken", PdfBombs.nested()),
                Arguments.of("no text", PdfBombs.longRows()),
                Arguments.of(
                        "is broken", bytes("%PDF-1.7\n1 0 obj " + "[".repeat(400_000) + "\ntrailer<</Root 1 0 R>>")));
    }

    /** The memory of tests is no larger than a service's; without a limit each would fill it, or take minutes. */
    @ParameterizedTest
    @MethodSource("bombs")
    void refusesWhatWouldFillTheMemory(String detail, byte[] file) {
        var refusal =
                assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertThrows(Refusal.class, () -> read(file)));

        assertThat(refusal.getMessage(), containsString(detail));
    }

    @Test
    void followsNoReferenceOutOfAFile() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "Kotlin");
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            var address = "http://127.0.0.1:" + server.getLocalPort() + "/";
            for (var entity : new String[] {secret.toUri().toString(), address}) {
                var xml = "<!DOCTYPE document [<!ENTITY out SYSTEM \"%s\">]><document><p><t>&out;</t></p></document>"
                        .formatted(entity);
                assertThrows(Refusal.class, () -> read(Written.docx(xml)));
                assertThrows(
                        Refusal.class,
                        () -> read(Written.docx("<!DOCTYPE document SYSTEM \"%s\"><p>&out;</p>".formatted(entity))));
            }
            var template = """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
                    Target="%s" TargetMode="External"/></Relationships>
                    """.formatted(address);
            read(Written.zip(Map.of(
                    "word/_rels/document.xml.rels", bytes(template), "word/document.xml", bytes("<p><t>SQL</t></p>"))));
            read(bytes(
                    "<html><base href='%1$s'><p>SQL<link rel=stylesheet href='%1$sa.css'><img src='%1$sb.png'><iframe src='%1$s'>"
                            .formatted(address)));

            assertThrows(SocketTimeoutException.class, server::accept);
        }
    }

    /** Left to itself, the library looks through the fonts of the machine, and keeps a list of them in a file. */
    @Test
    void asksForNoFontOfTheMachine() {
        read(PDF);

        assertInstanceOf(BundledFonts.class, FontMappers.instance());
    }

    /** Whatever a byte is turned into: there is a text or a refusal, and no failure of ours. */
    @Test
    void takesOrRefusesWhateverIsDamaged() {
        var random = new Random(7);
        var xml = bytes(
                "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>Python &amp; SQL</w:t></w:r></w:p></w:body></w:document>");
        for (int round = 0; round < 150; round++) {
            for (var whole : new byte[][] {PDF, Written.docx(), Written.html()}) {
                take(damaged(whole, random));
            }
            take(Written.zip(Map.of("word/document.xml", damaged(xml, random))));
        }
        assertEquals(Kind.TEXT, read("SQL".getBytes(UTF_8)).kind());
    }

    private static byte[] damaged(byte[] whole, Random random) {
        var damaged = whole.clone();
        for (int each = random.nextInt(5); each >= 0; each--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private void take(byte[] file) {
        try {
            Document.bounded(read(file).text());
        } catch (Refusal refusal) {
            assertThat(refusal.getMessage(), containsString(" "));
        }
    }
}
