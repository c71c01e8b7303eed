package dev.skillsgap.localstack;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** Where this code is, for processes that are to run it too. */
public final class OwnJar {

    private OwnJar() {}

    /** The jar, or the directory of classes when it is not packaged. */
    static Path location() {
        try {
            return Path.of(OwnJar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Flags by which a process keeps the classes it has loaded in a file beside the jar and starts from there the next
     * time, in half the time. The JVM checks the file and makes a new one when a jar has changed; it takes only jars.
     *
     * @param process name of the file: each kind of process loads other classes
     */
    public static List<String> archiveFlags(String process) {
        var location = location();
        return location.toString().endsWith(".jar")
                ? List.of(
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + location.resolveSibling(process + ".jsa"),
                        "-Xlog:cds=off",
                        "-Xlog:cds+dynamic=off")
                : List.of();
    }
}
