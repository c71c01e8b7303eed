package dev.skillsgap.skills.imports.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The files of a folder, those in its archives too. Nothing is unpacked to disk, so an entry's path leads nowhere; what
 * unpacks to more than is allowed is refused while it is read.
 *
 * @param maxBytes of all files together, unpacked
 */
public record SourceFiles(Path folder, long maxBytes) {

    private static final int BUFFER_BYTES = 1 << 16;

    /** Takes one file; reads as much of it as it wants. */
    public interface Visitor {
        void visit(String name, InputStream content) throws IOException;
    }

    /** Those that lie in the folder itself, by name. */
    private List<Path> packed() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Bytes on disk, for progress. */
    public long bytes() throws IOException {
        long bytes = 0;
        for (var file : packed()) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    /**
     * Shows every file, without its folders and without what it is packed with.
     *
     * @throws UnreadableSource when one cannot be read, or there is too much of it
     */
    public void each(Visitor visitor, Budget read) throws IOException {
        for (var file : packed()) {
            var name = file.getFileName().toString();
            long after = read.readOnDisk() + Files.size(file);
            try (var raw = read.ofDisk(Files.newInputStream(file));
                    var content = new BufferedInputStream(raw, BUFFER_BYTES)) {
                visit(name, content, visitor, read);
                read.passedOver(after);
            } catch (ZipException e) {
                throw new UnreadableSource("%s is damaged: %s. Fetch it again.".formatted(name, e.getMessage()));
            }
        }
    }

    private void visit(String name, InputStream content, Visitor visitor, Budget read) throws IOException {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".zip")) {
            var zip = new ZipInputStream(content);
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    visitor.visit(plain(entry.getName()), read.ofContent(zip));
                }
            }
        } else if (lower.endsWith(".gz")) {
            visitor.visit(name.substring(0, name.length() - 3), read.ofContent(new GZIPInputStream(content)));
        } else {
            visitor.visit(name, read.ofContent(content));
        }
    }

    private static String plain(String entry) {
        return entry.substring(1 + Math.max(entry.lastIndexOf('/'), entry.lastIndexOf('\\')));
    }
}
