package dev.skillsgap.skills.imports.source;

import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

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
                throw new UnreadableSource(
                        "%s cannot be unpacked: %s. Fetch it again, or pack it anew without a password."
                                .formatted(name, e.getMessage()));
            } catch (EOFException e) {
                throw new UnreadableSource(name + " is cut off. Fetch it again.");
            }
        }
    }

    private static void visit(String name, InputStream content, Visitor visitor, Budget read) throws IOException {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".zip")) {
            Zip.each(name, content, (entry, in) -> show(plain(entry), read.ofContent(in), visitor));
        } else if (lower.endsWith(".gz")) {
            show(name.substring(0, name.length() - 3), read.ofContent(new GZIPInputStream(content)), visitor);
        } else {
            show(name, read.ofContent(content), visitor);
        }
    }

    private static void show(String name, InputStream content, Visitor visitor) throws IOException {
        try {
            visitor.visit(name, content);
        } catch (CharacterCodingException | CharConversionException e) {
            throw new UnreadableSource(name + " is not in UTF-8. Save it so, and try again.");
        }
    }

    private static String plain(String entry) {
        return entry.substring(1 + Math.max(entry.lastIndexOf('/'), entry.lastIndexOf('\\')));
    }
}
