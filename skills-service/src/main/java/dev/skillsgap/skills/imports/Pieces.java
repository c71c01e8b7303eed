package dev.skillsgap.skills.imports;

import java.io.InputStream;
import java.util.function.IntFunction;

/** What stands in pieces, as one stream; one of them at a time is in memory. */
final class Pieces extends InputStream {

    private final long pieces;
    private final IntFunction<byte[]> content;
    private byte[] piece = {};
    private int number;
    private int read;

    /** @param content of a piece by its number, from 1; none is empty */
    Pieces(long pieces, IntFunction<byte[]> content) {
        this.pieces = pieces;
        this.content = content;
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : piece[read++] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int some = Math.min(length, piece.length - read);
        System.arraycopy(piece, read, bytes, offset, some);
        read += some;
        return some;
    }

    private boolean isAtEnd() {
        if (read == piece.length && number < pieces) {
            number++;
            piece = content.apply(number);
            read = 0;
        }
        return read == piece.length;
    }
}
