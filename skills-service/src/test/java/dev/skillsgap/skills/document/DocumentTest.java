package dev.skillsgap.skills.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentTest {

    @TempDir
    Path folder;

    private Document read(byte[] bytes) {
        return Document.read(Written.file(folder, bytes), "file", "application/octet-stream");
    }

    private String text(String file) {
        return read(file.getBytes(UTF_8)).text();
    }

    static Stream<Arguments> resumes() {
        return Stream.of(
                Arguments.of(Kind.PDF, Written.pdf(Written.RESUME)),
                Arguments.of(Kind.DOCX, Written.docx()),
                Arguments.of(Kind.HTML, Written.html()),
                Arguments.of(Kind.TEXT, Written.text()));
    }

    @ParameterizedTest
    @MethodSource("resumes")
    void readsTheSameLinesOutOfEachFormat(Kind kind, byte[] file) {
        var document = read(file);

        assertEquals(kind, document.kind());
        assertEquals(Written.RESUME, document.text().lines().toList());
    }

    @Test
    void readsHtmlAsItIsShown() {
        assertEquals("Skills & tools\nMachine learning in Python\nSQL\nmodel\nserving\na\nb\n", text("""
                        <div>Skills &amp; <b>to</b>ols<br>Machine
                          learning&nbsp;in <a href="http://127.0.0.1:1/">Py&shy;thon</a>
                        <ul><li>SQL<li>model<div>serving</div></ul><p hidden>Rust</p><!-- Perl -->
                        <pre>a
                        b</pre><img src="http://127.0.0.1:1/x.png"><select><option>Ada</select></div>
                        """));
    }

    @Test
    void readsHtmlInTheLettersThatItSaysItIsIn() {
        assertEquals(
                "Prüfer\n",
                read("<html><head><meta charset=\"iso-8859-1\"></head><body>Prüfer</body></html>".getBytes(ISO_8859_1))
                        .text());
    }

    /** What was deleted or moved away is not said any more; a text box stands within a paragraph, and twice. */
    @Test
    void readsWordAsItIsShown() {
        var xml = """
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                  xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>
                <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>Machine learn</w:t></w:r>
                  <w:r><w:t>ing</w:t><w:tab/><w:t>5 years</w:t><w:br/><w:t>scikit</w:t><w:noBreakHyphen/><w:t>learn</w:t></w:r></w:p>
                <w:p><w:del><w:r><w:delText>Perl</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>Ada</w:t></w:r></w:moveFrom>
                  <w:ins><w:r><w:t>Python</w:t></w:r></w:ins><w:r><w:instrText>DATE</w:instrText></w:r></w:p>
                <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>SQL</w:t></w:r></w:p></w:txbxContent>
                  </mc:Choice><mc:Fallback><w:p><w:r><w:t>SQL</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>
                  <w:t>Docker</w:t></w:r></w:p>
                </w:body></w:document>
                """;

        assertEquals(
                "Machine learning 5 years\nscikit-learn\nPython\nSQL\nDocker\n",
                read(Written.docx(xml)).text());
    }

    @Test
    void readsTextAsItIs() {
        assertEquals(
                "Zoë:\n\n  SQL", read("\uFEFFZoë:\n\n  SQL".getBytes(UTF_8)).text());
        assertEquals("Tags such as <html>", text("Tags such as <html>"));
    }

    @Test
    void takesForHtmlWhatBeginsSoBehindComments() {
        for (var before :
                new String[] {"<?xml version='1.0'?>", "<!---->".repeat(500), "<!-- a -->" + "\n".repeat(4_000)}) {
            assertEquals(
                    Kind.HTML, read((before + "<div>SQL</div>").getBytes(UTF_8)).kind());
        }
        assertEquals(Kind.TEXT, read("<- see above".getBytes(UTF_8)).kind());
    }

    @Test
    void takesForJsonWhatIsCalledSo() {
        var file = Written.file(folder, " {\"work\": []}".getBytes(UTF_8));

        assertEquals(Kind.JSON, Document.read(file, "me.JSON", null).kind());
        assertEquals(
                Kind.JSON,
                Document.read(file, "me", "application/json; charset=utf-8").kind());
        assertEquals(Kind.TEXT, Document.read(file, "me.txt", "text/plain").kind());
    }
}
