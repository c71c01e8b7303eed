package dev.skillsgap.api.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** How the letters of a table are written: as its byte-order mark says, else as its bytes can be read. */
final class Encoding {

    /** What spreadsheets write in western Europe where they are not told otherwise. */
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Encoding() {}

    /** Reads all of the content where no mark says it. */
    static Charset of(InputStream content) throws IOException {
        content.mark(Integer.BYTES);
        var first = content.readNBytes(3);
        content.reset();
        int start = at(first, 0) << 8 | at(first, 1);
        if (start == 0xFFFE || isWide(first, 1)) {
            return StandardCharsets.UTF_16LE;
        }
        if (start == 0xFEFF || isWide(first, 0)) {
            return StandardCharsets.UTF_16BE;
        }
        var marked = start == 0xEFBB && at(first, 2) == 0xBF;
        return marked || isUtf8(content) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    private static int at(byte[] bytes, int place) {
        return place < bytes.length ? bytes[place] & 0xFF : -1;
    }

    /** Two bytes a letter without a mark: of a name of a column one of the first two is nothing. */
    private static boolean isWide(byte[] first, int empty) {
        return at(first, empty) == 0 && at(first, 1 - empty) > 0;
    }

    private static boolean isUtf8(InputStream content) throws IOException {
        try {
            new InputStreamReader(content, strict(StandardCharsets.UTF_8)).transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** A decoder that reports what it cannot read. */
    static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
