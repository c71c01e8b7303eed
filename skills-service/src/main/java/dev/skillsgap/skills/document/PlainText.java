package dev.skillsgap.skills.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Text in UTF-8, as it is. */
final class PlainText {

    private PlainText() {}

    /** Whether it can be read as such, and holds nothing that no text has. */
    static boolean isText(byte[] file) {
        for (byte one : file) {
            if (one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r' && one != '\f') {
                return false;
            }
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).limit() >= 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    static String of(byte[] file) {
        var text = new String(file, UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
