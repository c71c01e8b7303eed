package dev.skillsgap.skills.imports.source;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file to read, wherever it lies.
 *
 * @param name without folders
 * @param bytes as it lies there, packed or not
 */
public record SourceFile(String name, long bytes, Content content) {

    /** Opens it, as often as it is gone through. */
    public interface Content {
        InputStream open() throws IOException;
    }
}
