package dev.skillsgap.skills.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** PDFs that few would write: small files that ask for much, and one that only shows a picture. */
final class PdfBombs {

    private static final COSName FLATE = COSName.FLATE_DECODE;

    private PdfBombs() {}

    private interface Filling {
        void of(PDDocument document, PDPage page) throws IOException;
    }

    private static byte[] pdf(Filling filling) {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            page.setResources(new PDResources());
            page.getResources().put(COSName.getPDFName("F1"), new PDType1Font(FontName.HELVETICA));
            document.addPage(page);
            filling.of(document, page);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] repeated(String part, int bytes) {
        return part.repeat(bytes / part.length()).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What is drawn, already packed as the filter says. */
    private static PDStream stream(PDDocument document, byte[] packed, COSBase filter) throws IOException {
        var stream = new PDStream(document);
        try (var out = stream.getCOSObject().createRawOutputStream()) {
            out.write(packed);
        }
        stream.getCOSObject().setItem(COSName.FILTER, filter);
        return stream;
    }

    static byte[] picture() {
        return pdf((document, page) -> {
            var image =
                    LosslessFactory.createFromImage(document, new BufferedImage(80, 80, BufferedImage.TYPE_INT_RGB));
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0);
            }
        });
    }

    static byte[] blanks() {
        return pdf((document, page) -> page.setContents(stream(document, packed(repeated(" ", 100_000_000)), FLATE)));
    }

    /** As one filter within another, where only the second makes much of it. */
    static byte[] packedTwice() {
        return pdf((document, page) -> {
            var hex = new StringBuilder();
            for (byte one : packed(repeated(" ", 100_000_000))) {
                hex.append("%02x".formatted(one));
            }
            var filters = new COSArray();
            filters.add(COSName.ASCII_HEX_DECODE);
            filters.add(FLATE);
            page.setContents(
                    stream(document, hex.append('>').toString().getBytes(StandardCharsets.ISO_8859_1), filters));
        });
    }

    /** A thousand times a thousand times a drawing of a few kilobytes. */
    static byte[] drawnOverAndOver() {
        return pdf((document, page) -> {
            var inner = form(document, repeated("q Q ", 8_000));
            var outer = form(document, repeated("/X Do ", 6_000));
            outer.getResources().put(COSName.getPDFName("X"), inner);
            page.getResources().put(COSName.getPDFName("X"), outer);
            page.setContents(stream(document, packed(repeated("/X Do ", 6_000)), FLATE));
        });
    }

    private static PDFormXObject form(PDDocument document, byte[] content) throws IOException {
        var form = new PDFormXObject(stream(document, packed(content), FLATE));
        form.getCOSObject().setItem(COSName.SUBTYPE, COSName.FORM);
        form.setBBox(new PDRectangle(100, 100));
        form.setResources(new PDResources());
        return form;
    }

    static byte[] letters() {
        return pdf((document, page) -> {
            var content = "BT /F1 9 Tf (" + "SQL ".repeat(1_000_000) + ") Tj ET";
            page.setContents(stream(document, packed(content.getBytes(StandardCharsets.ISO_8859_1)), FLATE));
        });
    }

    static byte[] arrays() {
        return pdf((document, page) -> page.setContents(stream(document, packed(repeated("[]", 3_000_000)), FLATE)));
    }

    static byte[] nested() {
        return pdf((document, page) -> page.setContents(stream(document, packed(repeated("q ", 3_000_000)), FLATE)));
    }

    static byte[] longRows() {
        return pdf((document, page) -> {
            var stream = stream(document, packed(repeated(" ", 1_000)), FLATE);
            var parameters = new COSDictionary();
            parameters.setInt(COSName.PREDICTOR, 12);
            parameters.setInt(COSName.COLUMNS, 2_000_000_000);
            stream.getCOSObject().setItem(COSName.DECODE_PARMS, parameters);
            page.setContents(stream);
        });
    }

    /** For readers whom its writer knows: written by hand, since the library needs another one to write it. */
    static byte[] certified() {
        var objects = new String[] {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[]/Count 0>>",
            "<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s4/V 2/Length 128/Recipients[<00>]>>"
        };
        var pdf = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder("xref\n0 4\n0000000000 65535 f \n");
        for (int at = 0; at < objects.length; at++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append("%d 0 obj\n%s\nendobj\n".formatted(at + 1, objects[at]));
        }
        table.append("trailer <</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]>>\nstartxref\n")
                .append(pdf.length())
                .append("\n%%EOF\n");
        return pdf.append(table).toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
