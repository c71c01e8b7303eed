package dev.skillsgap.skills.document;

import dev.skillsgap.api.problem.Refusal;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text of a PDF: what is put together to lines here becomes paragraphs in {@link PdfLines}. */
final class PdfText extends PDFTextStripper {

    private static final int MOST_PAGES = 50;

    /** Glyphs that are placed, and kept until their page is done: blanks and what is hidden, too. */
    private static final int MOST_GLYPHS = 2 * Document.MOST_CHARS;

    /** A page has a few thousand, a map some hundred thousand; so many take a few seconds. */
    private static final int MOST_OPERATORS = 2_000_000;

    /** So deep may a page put what it draws into one another. */
    private static final int MOST_STATES = 256;

    static {
        FontMappers.set(new BundledFonts());
    }

    private final Lines text = new Lines();
    private final List<PdfLine> page = new ArrayList<>();
    private PdfLine.Builder line = new PdfLine.Builder();
    private int pages;
    private int glyphs;
    private int operators;

    private PdfText() {
        setShouldSeparateByBeads(false);
    }

    static String of(byte[] file) {
        try (var document = BoundedPdf.open(file)) {
            checkPages(document.getNumberOfPages());
            var reader = new PdfText();
            reader.writeText(document, Writer.nullWriter());
            if (reader.text.isEmpty()) {
                throw Refusal.invalid(
                        "/file",
                        "The PDF has pictures only, and no text: no text recognition is done. Send one that was saved"
                                + " from a program, or scanned with text recognition.");
            }
            return reader.text.text();
        } catch (InvalidPasswordException e) {
            throw Refusal.invalid("/file", "The PDF has a password: save it without.");
        } catch (NoClassDefFoundError e) {
            // Of the library that knows certificates, which is not here.
            throw Refusal.invalid("/file", "The PDF needs a certificate to be read: save it without.");
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // What a library says of a broken file is as often one of these as the other.
            throw Document.broken("a PDF");
        }
    }

    private static void checkPages(int pages) {
        if (pages > MOST_PAGES) {
            throw Refusal.tooLarge("The PDF has %d pages; up to %d are read.".formatted(pages, MOST_PAGES));
        }
    }

    /** What a file says of the number of its pages, and what it has, may differ. */
    @Override
    protected void startPage(PDPage next) {
        pages++;
        checkPages(pages);
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        glyphs++;
        if (glyphs > MOST_GLYPHS) {
            throw Refusal.tooLarge("The PDF has more than %d letters; up to %d characters are read."
                    .formatted(MOST_GLYPHS, Document.MOST_CHARS));
        }
        super.processTextPosition(glyph);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators++;
        if (operators > MOST_OPERATORS) {
            throw Refusal.tooLarge("The PDF draws too much: up to %d steps are followed.".formatted(MOST_OPERATORS));
        }
        super.processOperator(operator, operands);
    }

    @Override
    public void saveGraphicsState() {
        if (getGraphicsStackSize() > MOST_STATES) {
            throw new IllegalStateException("What is drawn is nested too deeply.");
        }
        super.saveGraphicsState();
    }

    @Override
    protected void writeString(String word, List<TextPosition> glyphs) {
        line.add(word, glyphs);
    }

    @Override
    protected void writeWordSeparator() {
        line.space();
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() throws IOException {
        super.writeParagraphEnd();
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
        PdfLines.join(page, text);
        page.clear();
    }

    private void endLine() {
        if (!line.isEmpty()) {
            page.add(line.build());
        }
        line = new PdfLine.Builder();
    }
}
