package dev.skillsgap.skills.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.skillsgap.api.problem.Refusal;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is, by how it begins: names and declared types are only what somebody says. */
public enum Kind {
    PDF,
    DOCX,
    HTML,
    JSON,
    TEXT;

    private static final int BYTES_LOOKED_AT = 4096;

    /** Comments and the XML declaration may stand before. */
    private static final Pattern HTML_START = Pattern.compile(
            "(?:\\s++|<!--(?s:.*?)-->|<\\?xml[^>]*>)*+<(?:!doctype html|html|head|meta|title|body|main|section|article|header|h[1-6]"
                    + "|div|span|p|ul|ol|table)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String WHAT_IS_READ =
            "What is read is PDF, DOCX, HTML, plain text in UTF-8, and JSON Resume: save it as one of these.";

    /**
     * What it is.
     *
     * @throws Refusal when it is nothing that is read
     */
    static Kind of(byte[] file, String name, String mediaType) {
        var start = start(file);
        if (start.startsWith("%PDF-")) {
            return PDF;
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return DOCX;
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw Refusal.unsupported(
                    "The file is of an office program of before 2007, or has a password. " + WHAT_IS_READ);
        }
        if (HTML_START.matcher(start).lookingAt() || isDeclared(name, mediaType, "html", "htm", "xhtml", "xhtml+xml")) {
            return HTML;
        }
        if (!PlainText.isText(file) || start.startsWith("{\\rtf")) {
            throw Refusal.unsupported("The file is in no format that is read. " + WHAT_IS_READ);
        }
        return start.startsWith("{") && isDeclared(name, mediaType, "json") ? JSON : TEXT;
    }

    static Refusal noWordDocument() {
        return Refusal.unsupported("The file is a zip, and no Word document is in it. " + WHAT_IS_READ);
    }

    private static String start(byte[] file) {
        var start = new String(file, 0, Math.min(file.length, BYTES_LOOKED_AT), ISO_8859_1);
        return (start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start).stripLeading();
    }

    private static boolean isDeclared(String name, String mediaType, String... endings) {
        var type = mediaType.toLowerCase(Locale.ROOT).replaceAll(";.*", "").strip();
        for (var ending : endings) {
            if (name.toLowerCase(Locale.ROOT).endsWith("." + ending) || type.endsWith("/" + ending)) {
                return true;
            }
        }
        return false;
    }
}
