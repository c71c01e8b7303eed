package dev.skillsgap.skills.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents, written for a test as people's programs write them. */
public final class Written {

    /** A résumé: each line stands for itself. */
    public static final List<String> RESUME = List.of(
            "Machine Learning Engineer",
            "Skills",
            "Expert in Python and advanced SQL.",
            "Docker, Kubernetes",
            "Experience",
            "Trained neural networks with PyTorch for 5 years, and put them into production for many customers of a bank.",
            "Education",
            "Basic knowledge of Java");

    private static final float MARGIN = 72;
    private static final float SIZE = 11;
    private static final float LEADING = 14;
    private static final int LINES_OF_A_PAGE = 45;

    private Written() {}

    /** Something that writes to a stream. */
    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] text() {
        return String.join("\n", RESUME).getBytes(StandardCharsets.UTF_8);
    }

    /** Lines that are too long for the page are broken, as everywhere. */
    public static byte[] pdf(List<String> lines) {
        return bytes(out -> {
            try (var document = pdfDocument(lines)) {
                document.save(out);
            }
        });
    }

    public static byte[] lockedPdf() {
        return bytes(out -> {
            try (var document = pdfDocument(RESUME)) {
                document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
                document.save(out);
            }
        });
    }

    private static PDDocument pdfDocument(List<String> lines) throws IOException {
        var document = new PDDocument();
        var font = new PDType1Font(FontName.HELVETICA);
        var broken = lines.stream().flatMap(line -> broken(line, font).stream()).toList();
        for (int first = 0; first == 0 || first < broken.size(); first += LINES_OF_A_PAGE) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, SIZE);
                content.setLeading(LEADING);
                content.newLineAtOffset(MARGIN, page.getMediaBox().getHeight() - MARGIN);
                for (var line : broken.subList(first, Math.min(first + LINES_OF_A_PAGE, broken.size()))) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
        }
        return document;
    }

    private static List<String> broken(String text, PDFont font) {
        var lines = new java.util.ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            if (!line.isEmpty()
                    && width(line + " " + word, font)
                            > new PDPage().getMediaBox().getWidth() - 2 * MARGIN) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static double width(String text, PDFont font) {
        try {
            return font.getStringWidth(text) / 1000 * SIZE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Headings and paragraphs; the last two lines stand in a table. */
    public static byte[] docx() {
        return bytes(out -> {
            try (var document = new XWPFDocument()) {
                for (var line : RESUME.subList(0, RESUME.size() - 2)) {
                    document.createParagraph().createRun().setText(line);
                }
                var row = document.createTable(1, 2).getRow(0);
                row.getCell(0).setText(RESUME.get(RESUME.size() - 2));
                row.getCell(1).setText(RESUME.getLast());
                document.write(out);
            }
        });
    }

    /** With what pages have besides, none of which is text. */
    public static byte[] html() {
        var page = """
                <!DOCTYPE html>
                <html><head><title>Kotlin</title><style>.scala { color: red }</style>
                <script>var go = "Fortran";</script></head>
                <body><h1>%s</h1><h2>%s</h2><p>%s</p><ul><li>%s</li></ul><h2>%s</h2>
                <p>%s</p><table><tr><td>%s</td><td>%s</td></tr></table>
                <script>document.write("Haskell")</script></body></html>
                """.formatted(RESUME.toArray());
        return page.getBytes(StandardCharsets.UTF_8);
    }

    /** A zip with these files. */
    public static byte[] zip(Map<String, byte[]> files) {
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                for (var file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue());
                    zip.closeEntry();
                }
            }
        });
    }

    /** A Word document of this XML. */
    public static byte[] docx(String xml) {
        return zip(Map.of("word/document.xml", xml.getBytes(StandardCharsets.UTF_8)));
    }

    /** Puts it into a folder. */
    static Path file(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("sent"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
