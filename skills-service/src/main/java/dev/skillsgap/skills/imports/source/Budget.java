package dev.skillsgap.skills.imports.source;

import dev.skillsgap.api.rows.Limit;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what is read: of the files on disk, for progress, and of what they contain, against a limit. */
public final class Budget {

    private static final String SETTING = "skillsgap.imports.max-bytes";

    private final long maxBytes;
    private final AtomicLong onDisk = new AtomicLong();
    private final AtomicLong contained = new AtomicLong();

    /** @param maxBytes that may be contained */
    public Budget(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** What one file may unpack to by itself. */
    public Limit limit() {
        return new Limit(maxBytes, SETTING);
    }

    /** What a file contained had more in it. */
    public void unpacked(long bytes) {
        count(contained, bytes, maxBytes);
    }

    /** Bytes of files on disk that were read. */
    public long readOnDisk() {
        return onDisk.get();
    }

    /** The file is done with, whether or not all of it was read. */
    void passedOver(long bytes) {
        onDisk.set(bytes);
    }

    InputStream ofDisk(InputStream in) {
        return new Counted(in, onDisk, Long.MAX_VALUE);
    }

    /** Left open when it is closed: an archive goes on after an entry. */
    InputStream ofContent(InputStream in) {
        return new Counted(in, contained, maxBytes) {
            @Override
            public void close() {}
        };
    }

    private static void count(AtomicLong count, long bytes, long most) {
        if (count.addAndGet(bytes) > most) {
            throw new UnreadableSource(
                    "The files unpack to more than %,d bytes. Take out what is not needed, or raise %s."
                            .formatted(most, SETTING));
        }
    }

    private static class Counted extends FilterInputStream {

        private final AtomicLong count;
        private final long most;

        Counted(InputStream in, AtomicLong count, long most) {
            super(in);
            this.count = count;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(count, one < 0 ? 0 : 1, most);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int some = super.read(bytes, offset, length);
            count(count, Math.max(0, some), most);
            return some;
        }
    }
}
