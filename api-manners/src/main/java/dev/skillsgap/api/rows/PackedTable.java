package dev.skillsgap.api.rows;

import dev.skillsgap.api.metered.Metered;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A table as it lies on disk, packed or not; it is read from there, and nothing is unpacked to disk. */
final class PackedTable implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    /** Unpacked. */
    private static final long LARGE_BYTES = 64 << 20;

    private static final int BEST_PACKED = 100;

    private final @Nullable ZipFile zip;
    private final InputStream content;
    private final long bytes;
    private long bytesRead;

    private PackedTable(@Nullable ZipFile zip, InputStream content, long bytes, Limit limit) {
        this.zip = zip;
        this.bytes = bytes;
        this.content = new BufferedInputStream(new Metered(content, (more, read) -> count(read, limit)), BUFFER_BYTES);
    }

    static PackedTable open(Path path, Limit limit) throws IOException {
        if (!isZip(path)) {
            return new PackedTable(null, Files.newInputStream(path), Files.size(path), limit);
        }
        try {
            var zip = new ZipFile(path.toFile());
            try {
                var entry = table(zip);
                return new PackedTable(zip, zip.getInputStream(entry), entry.getSize(), limit);
            } catch (RuntimeException | IOException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw new UnreadableTable("The archive is damaged: %s. Pack it again.".formatted(e.getMessage()));
        }
    }

    static boolean isZip(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return in.read() == 'P' && in.read() == 'K' && in.read() == 3;
        }
    }

    private static ZipEntry table(ZipFile zip) {
        var tables = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv"))
                .filter(entry -> !entry.getName().startsWith("__MACOSX/"))
                .limit(2)
                .toList();
        if (tables.size() != 1) {
            throw new UnreadableTable(
                    "The archive has %s files that end in .csv: send one table, or an archive with one."
                            .formatted(tables.isEmpty() ? "no" : "several"));
        }
        requireNoBomb(tables.getFirst(), "The table");
        return tables.getFirst();
    }

    /**
     * By what the archive says of itself, before anything is unpacked; that it says the truth is seen while it is.
     *
     * @throws UnreadableTable where a part of it is large, and packed as no table is that somebody filled
     */
    static void requireNoBomb(ZipEntry entry, String what) {
        if (entry.getSize() > Math.max(LARGE_BYTES, entry.getCompressedSize() * BEST_PACKED)) {
            throw new UnreadableTable("%s unpacks to more than %d times its size: it is not read. Send it as plain CSV."
                    .formatted(what, BEST_PACKED));
        }
    }

    InputStream content() {
        return content;
    }

    long bytes() {
        return bytes;
    }

    long bytesRead() {
        return bytesRead;
    }

    @Override
    public void close() throws IOException {
        content.close();
        if (zip != null) {
            zip.close();
        }
    }

    private void count(long read, Limit limit) {
        bytesRead = read;
        if (read > limit.bytes()) {
            throw new UnreadableTable(
                    "The table has more than %,d bytes. %s".formatted(limit.bytes(), limit.advice("Divide it")));
        }
    }
}
