package dev.skillsgap.skills.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What comes out of a packed part of a file, until it is too much. */
final class Unpacked extends FilterInputStream {

    private long bytes;

    Unpacked(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int some = super.read(buffer, offset, length);
        count(Math.max(0, some));
        return some;
    }

    private void count(int more) {
        bytes += more;
        if (bytes > Document.MOST_UNPACKED_BYTES) {
            throw Document.unpacksToTooMuch();
        }
    }
}
