package dev.skillsgap.skills.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skillsgap.api.metered.Metered;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of a Word document (ISO/IEC 29500): of its one part that holds it, read from beginning to end without a tree. No
 * other part is opened, and so no link to elsewhere is.
 */
final class WordText {

    private static final String PART = "word/document.xml";

    /** How things look, what was deleted or moved away, what a field computes, and what older programs show instead. */
    private static final Set<String> UNREAD = Set.of(
            "pPr",
            "rPr",
            "tblPr",
            "tblGrid",
            "trPr",
            "tcPr",
            "sectPr",
            "sdtPr",
            "del",
            "moveFrom",
            "instrText",
            "Fallback");

    private final Lines lines = new Lines();
    private final XMLStreamReader xml;

    private WordText(XMLStreamReader xml) {
        this.xml = xml;
    }

    static String of(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            var part = zip.getEntry(PART);
            if (part == null) {
                throw Kind.noWordDocument();
            }
            // Letters that are none are left to the reader here: the parser would tell of each on the console.
            try (var xml = new InputStreamReader(
                    new Metered(zip.getInputStream(part), (more, bytes) -> Document.boundUnpacked(bytes)), UTF_8)) {
                var text = new WordText(factory().createXMLStreamReader(xml));
                text.read();
                return text.lines.text();
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw Document.broken("a Word document");
        }
    }

    /** One that knows no document types, and so no entities. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void read() throws XMLStreamException {
        boolean isWords = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> isWords = begin(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> {
                    isWords = false;
                    if (xml.getLocalName().equals("p")) {
                        lines.end();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (isWords) {
                        lines.add(xml.getText());
                    }
                }
                // A document of Word has neither.
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw Document.broken("a Word document");
                default -> {}
            }
        }
    }

    /** Whether what comes next are words. A text box stands within a paragraph, and has some of its own. */
    private boolean begin(String name) throws XMLStreamException {
        if (UNREAD.contains(name)) {
            skip();
            return false;
        }
        switch (name) {
            case "p", "br", "cr" -> lines.end();
            case "tab" -> lines.add(" ");
            case "noBreakHyphen" -> lines.add("-");
            default -> {}
        }
        return name.equals("t");
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int next = xml.next();
            if (next == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (next == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
