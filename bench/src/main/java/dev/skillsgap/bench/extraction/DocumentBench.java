package dev.skillsgap.bench.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skillsgap.skills.document.Document;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** How fast the text of files is read: the longest that are read, with the memory that is named on the command line. */
public final class DocumentBench {

    private static final int PAGES = 50;
    private static final int LINES = 17;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 31;
    private static final PrintStream PROGRESS = System.out;

    /** Tells of each font that it has to stand in for; silent in the service, too. */
    private static final Logger LIBRARY = Logger.getLogger("org.apache.pdfbox");

    private DocumentBench() {}

    public static void main(String[] arguments) throws IOException {
        LIBRARY.setLevel(Level.OFF);
        var pages = IntStream.range(0, PAGES).mapToObj(DocumentBench::page).toList();
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                """
                Measured %s: %d processors, %s %s, a heap of at most %d MiB. %d pages of %d lines, one thread, the median of %d.

                | file | KB | characters | ms | pages a second |
                |---|---:|---:|---:|---:|
                """,
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                Runtime.getRuntime().maxMemory() / 1024 / 1024,
                PAGES,
                LINES,
                ROUNDS));
        var folder = Files.createTempDirectory("documents");
        text.append(timed("PDF", pdf(folder.resolve("a.pdf"), pages)));
        text.append(timed("DOCX", docx(folder.resolve("a.docx"), pages)));
        text.append(timed("HTML", html(folder.resolve("a.html"), pages)));
        Files.delete(folder);
        Files.writeString(Path.of(arguments[0]), text);
        PROGRESS.print(text);
    }

    private static List<String> page(int page) {
        return IntStream.range(0, LINES)
                .mapToObj(line -> String.format(
                        Locale.ROOT,
                        "Trained neural networks in Python, and served them to each of %d customers.",
                        page * LINES + line))
                .toList();
    }

    private static String timed(String name, Path file) throws IOException {
        int chars = Document.read(file, file.toString(), null).text().length();
        var times = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            int read = Document.read(file, file.toString(), null).text().length();
            if (read != chars) {
                throw new IllegalStateException("Read another text the second time");
            }
            if (round >= 0) {
                times[round] = (System.nanoTime() - begin) / 1e6;
            }
        }
        double median = Arrays.stream(times).sorted().toArray()[ROUNDS / 2];
        long bytes = Files.size(file);
        Files.delete(file);
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %,d | %.0f | %,.0f |%n",
                name,
                bytes / 1e3,
                chars,
                median,
                PAGES / median * 1e3);
    }

    private static Path pdf(Path file, List<List<String>> pages) throws IOException {
        try (var document = new PDDocument()) {
            for (var lines : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 11);
                    content.setLeading(14);
                    content.newLineAtOffset(72, 720);
                    for (var line : lines) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static Path docx(Path file, List<List<String>> pages) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
                    .getBytes(UTF_8));
            for (var page : pages) {
                for (var line : page) {
                    zip.write(("<w:p><w:r><w:t>" + line + "</w:t></w:r></w:p>").getBytes(UTF_8));
                }
            }
            zip.write("</w:body></w:document>".getBytes(UTF_8));
        }
        return file;
    }

    private static Path html(Path file, List<List<String>> pages) throws IOException {
        var html = new StringBuilder("<!DOCTYPE html><html><body>");
        pages.forEach(
                page -> page.forEach(line -> html.append("<p>").append(line).append("</p>\n")));
        return Files.writeString(file, html.append("</body></html>"));
    }
}
