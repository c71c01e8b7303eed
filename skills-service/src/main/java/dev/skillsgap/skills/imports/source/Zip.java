package dev.skillsgap.skills.imports.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The entries of a zip, one after the other. A stream of entries ends without a word where the file was cut off between two of
 * them, so what its end lists is compared with what came.
 */
final class Zip {

    private static final int END_BYTES = 22;
    private static final int END_AND_COMMENT_BYTES = END_BYTES + 0xFFFF;
    private static final byte[] END_BEGINS = {'P', 'K', 5, 6};
    private static final int ENTRIES_AT = 10;

    /** Then the number stands elsewhere. */
    private static final int TOO_MANY_TO_SAY = 0xFFFF;

    /** Takes an entry. */
    interface Taker {
        void take(String name, InputStream content) throws IOException;
    }

    private Zip() {}

    static void each(String file, InputStream in, Taker taker) throws IOException {
        var kept = new LastBytes(in);
        // Tools of old write names in whatever they like; every byte is a letter here, and a folder's does not matter.
        var zip = new ZipInputStream(kept, ISO_8859_1);
        int entries = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            entries++;
            if (!entry.isDirectory()) {
                taker.take(entry.getName(), zip);
            }
        }
        kept.transferTo(OutputStream.nullOutputStream());
        int listed = listed(kept.bytes());
        if (listed < 0 || (listed < TOO_MANY_TO_SAY && entries < listed)) {
            throw new UnreadableSource(
                    "%s is damaged or cut off: its list of files is not what it holds. Fetch it again."
                            .formatted(file));
        }
    }

    /** How many entries the end of a zip lists; negative where that is no such end. */
    private static int listed(byte[] last) {
        for (int at = last.length - END_BYTES; at >= 0; at--) {
            if (beginsAt(last, at)) {
                return (last[at + ENTRIES_AT] & 0xFF) | ((last[at + ENTRIES_AT + 1] & 0xFF) << 8);
            }
        }
        return -1;
    }

    private static boolean beginsAt(byte[] bytes, int at) {
        for (int i = 0; i < END_BEGINS.length; i++) {
            if (bytes[at + i] != END_BEGINS[i]) {
                return false;
            }
        }
        return true;
    }

    /** Remembers the last of what went through. */
    private static final class LastBytes extends FilterInputStream {

        private final byte[] ring = new byte[END_AND_COMMENT_BYTES];
        private long count;

        LastBytes(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) {
                note((byte) one);
            }
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int some = super.read(bytes, offset, length);
            for (int i = offset + Math.max(0, some - ring.length); i < offset + some; i++) {
                note(bytes[i]);
            }
            return some;
        }

        private void note(byte one) {
            ring[(int) (count % ring.length)] = one;
            count++;
        }

        byte[] bytes() {
            int length = (int) Math.min(count, ring.length);
            var last = new byte[length];
            for (int i = 0; i < length; i++) {
                last[i] = ring[(int) ((count - length + i) % ring.length)];
            }
            return last;
        }
    }
}
