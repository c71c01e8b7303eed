package dev.skillsgap.skills.imports.source;

import dev.skillsgap.api.metered.Metered;
import dev.skillsgap.api.rows.Limit;
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
        if (contained.addAndGet(bytes) > maxBytes) {
            throw new UnreadableSource(
                    "The files unpack to more than %,d bytes. Take out what is not needed, or raise %s."
                            .formatted(maxBytes, SETTING));
        }
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
        return new Metered(in, (more, bytes) -> onDisk.addAndGet(more));
    }

    /** Left open when it is closed: an archive goes on after an entry. */
    InputStream ofContent(InputStream in) {
        return new Metered(in, (more, bytes) -> unpacked(more)) {
            @Override
            public void close() {}
        };
    }
}
