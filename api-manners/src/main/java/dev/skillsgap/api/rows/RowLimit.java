package dev.skillsgap.api.rows;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Keeps a row from filling the memory: one that a quote never closes is as long as the file. */
final class RowLimit extends FilterReader {

    private static final int MAX_CHARACTERS = 4_000_000;

    private int read;

    RowLimit(Reader in) {
        super(in);
    }

    /** A row has ended. */
    void beginRow() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int some = super.read(buffer, offset, length);
        count(Math.max(0, some));
        return some;
    }

    private void count(int characters) {
        read += characters;
        if (read > MAX_CHARACTERS) {
            throw new UnreadableTable(
                    "The file is no such table: a row has more than %,d letters. Is a quote not closed?"
                            .formatted(MAX_CHARACTERS));
        }
    }
}
