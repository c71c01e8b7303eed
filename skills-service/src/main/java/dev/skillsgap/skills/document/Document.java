package dev.skillsgap.skills.document;

import dev.skillsgap.api.problem.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file as text.
 *
 * @param kind as its content says
 * @param text what it says, each of its paragraphs, headings, list items and cells of tables on a line of its own; of JSON the
 *     JSON itself
 */
public record Document(Kind kind, String text) {

    /** About twenty pages. */
    public static final int MOST_CHARS = 65_536;

    /** A few kilobytes may be packed so that they fill any memory. */
    private static final long MOST_UNPACKED_BYTES = 16 * 1024 * 1024;

    /**
     * Reads a file.
     *
     * @param name as it was sent, and
     * @param mediaType as it was declared: both count only where the content does not tell
     * @throws Refusal when it cannot be read, with what can be done about it
     */
    public static Document read(Path file, String name, @Nullable String mediaType) {
        try {
            var bytes = Files.readAllBytes(file);
            var kind = Kind.of(bytes, name, mediaType == null ? "" : mediaType);
            var text = switch (kind) {
                case PDF -> PdfText.of(bytes);
                case DOCX -> WordText.of(file);
                case HTML -> HtmlText.of(bytes);
                case JSON -> PlainText.of(bytes);
                case TEXT -> bounded(PlainText.of(bytes));
            };
            if (text.isBlank()) {
                throw Refusal.invalid("/file", "The file has no text.");
            }
            return new Document(kind, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text, if it is not too long.
     *
     * @throws Refusal when it is; says how long it is
     */
    public static String bounded(String text) {
        if (text.length() > MOST_CHARS) {
            throw tooLong(text.length());
        }
        return text;
    }

    static Refusal tooLong(long chars) {
        return Refusal.tooLarge("The text has %d characters; up to %d are read.".formatted(chars, MOST_CHARS));
    }

    /** @throws Refusal where a file has unpacked to so many bytes, and they are too many */
    static void boundUnpacked(long bytes) {
        if (bytes > MOST_UNPACKED_BYTES) {
            throw unpacksToTooMuch();
        }
    }

    static Refusal unpacksToTooMuch() {
        return Refusal.tooLarge("The file unpacks to more than %d MiB.".formatted(MOST_UNPACKED_BYTES / 1024 / 1024));
    }

    static Refusal broken(String format) {
        return Refusal.invalid(
                "/file", "The file begins like %s, and is broken. Save it again, or send its text.".formatted(format));
    }
}
