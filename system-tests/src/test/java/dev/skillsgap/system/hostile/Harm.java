package dev.skillsgap.system.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A file that means harm. */
final class Harm {

    private static final int BOMB = 200 << 20;
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final byte[] bytes;

    Harm(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    static Harm text(String text) {
        return new Harm(text.getBytes(UTF_8));
    }

    /** Text of XML that reads an address into itself. */
    static String outwards(String address, String element) {
        return "%s<!DOCTYPE x [<!ENTITY out SYSTEM \"%s\">]>%s".formatted(XML, address, element);
    }

    /** A workbook whose sheet asks an address. */
    static Harm workbookThatAsks(String address) {
        return workbook(outwards(
                address,
                "<worksheet xmlns=\"%s\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&out;</t></is></c></row></sheetData></worksheet>"
                        .formatted(MAIN)));
    }

    /** A workbook whose sheet is a thousand times as large as the file. */
    static Harm workbookBomb() {
        return workbook(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>", BOMB, "</sheetData></worksheet>");
    }

    /** A document in whose text an address is asked for. */
    static Harm documentThatAsks(String address) {
        return zip(Map.of(
                "word/document.xml", new Part(outwards(address, "<document><p><t>&out;</t></p></document>"), 0, "")));
    }

    static Harm documentBomb() {
        return zip(Map.of("word/document.xml", new Part(XML + "<document><p><t>", BOMB, "</t></p></document>")));
    }

    /** A table of one row that does not end. */
    static Harm tableBomb() {
        return zip(Map.of("people.csv", new Part("id,name", BOMB, "\n")));
    }

    /** A table under a name that leads out of the folder where it is unpacked. */
    static Harm tableAt(String name) {
        return zip(Map.of(name, new Part("id,name\nhostile-zip,Example\n", 0, "")));
    }

    private static Harm workbook(String sheet) {
        return workbook(sheet, 0, "");
    }

    private static Harm workbook(String start, int filler, String end) {
        var parts = new LinkedHashMap<String, Part>();
        parts.put(
                "[Content_Types].xml",
                new Part(
                        XML
                                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>",
                        0,
                        ""));
        parts.put("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                new Part(
                        "%s<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"People\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                                .formatted(XML, MAIN, OFFICE),
                        0,
                        ""));
        parts.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
        parts.put("xl/worksheets/sheet1.xml", new Part(start, filler, end));
        return zip(parts);
    }

    private static Part relation(String type, String to) {
        return new Part(
                "%s<Relationships xmlns=\"%s\"><Relationship Id=\"r1\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
                        .formatted(XML, RELATIONS, OFFICE, type, to),
                0,
                "");
    }

    /**
     * Of an archive.
     *
     * @param filler blanks between start and end
     */
    private record Part(String start, int filler, String end) {}

    private static Harm zip(Map<String, Part> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var blanks = " ".repeat(1 << 20).getBytes(UTF_8);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().start().getBytes(UTF_8));
                for (int filled = 0; filled < part.getValue().filler(); filled += blanks.length) {
                    zip.write(blanks);
                }
                zip.write(part.getValue().end().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Harm(bytes.toByteArray());
    }
}
