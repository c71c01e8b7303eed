package dev.skillsgap.skills.imports.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Files to read, those in archives too. Nothing is unpacked to disk, so an entry's path leads nowhere; what unpacks to more
 * than is allowed is refused while it is read.
 */
public record SourceFiles(List<SourceFile> packed) {

    private static final int BUFFER_BYTES = 1 << 16;

    /** Takes one file; reads as much of it as it wants. */
    public interface Visitor {
        void visit(String name, InputStream content) throws IOException;
    }

    /** Those that lie in the folder itself, by name. */
    public static SourceFiles in(Path folder) throws IOException {
        var found = new ArrayList<SourceFile>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                found.add(new SourceFile(
                        String.valueOf(file.getFileName()), Files.size(file), () -> Files.newInputStream(file)));
            }
        }
        return new SourceFiles(found);
    }

    /** Bytes as they lie there, for progress. */
    public long bytes() {
        return packed.stream().mapToLong(SourceFile::bytes).sum();
    }

    /**
     * Shows every file, without its folders and without what it is packed with.
     *
     * @throws UnreadableSource when one cannot be read, or there is too much of it
     */
    public void each(Visitor visitor, Budget read) throws IOException {
        for (var file : packed) {
            var name = file.name();
            long after = read.readOnDisk() + file.bytes();
            try (var raw = read.ofDisk(file.content().open());
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
