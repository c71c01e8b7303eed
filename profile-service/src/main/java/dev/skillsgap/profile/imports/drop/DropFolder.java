package dev.skillsgap.profile.imports.drop;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Files in a folder: those that appear in it or in one of its folders, which names the source; those that are being taken, under
 * the id of their import; and those that are done with, their reports beside them. Links are not followed, and of a name only
 * its last part counts: nothing outside of the folder is read or written.
 */
final class DropFolder {

    private static final Set<String> OWN = Set.of("taken", "done", "failed");
    private static final Pattern UNFINISHED = Pattern.compile("\\..*|.*\\.(part|filepart|tmp|crdownload)|.*~");
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern TAKEN =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})~([a-z0-9-]*)~(.+)");
    private static final Pattern REPORT = Pattern.compile(".*\\.report\\.(json|txt)");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Duration settled;
    private final boolean keepDone;
    private final Map<Path, Long> sizes = new HashMap<>();

    /**
     * That folder.
     *
     * @param settled for how long a file has to have been left alone
     * @param keepDone whether files stay that were taken to their end
     */
    DropFolder(Path folder, Duration settled, boolean keepDone) {
        this.folder = folder;
        this.settled = settled;
        this.keepDone = keepDone;
    }

    /**
     * A file that appeared.
     *
     * @param source null: it lies in the folder itself
     */
    record Appeared(Path file, @Nullable String source) {

        String name() {
            return String.valueOf(file.getFileName());
        }
    }

    /** A file that is being taken, as the import of that id. */
    record Taken(Path file, UUID job, @Nullable String source, String name) {}

    /** Those that are complete: left alone since the last look, and for as long as that. */
    List<Appeared> complete() throws IOException {
        var complete = new ArrayList<Appeared>();
        var seen = new HashMap<Path, Long>();
        for (var appeared : appeared()) {
            var attributes = Files.readAttributes(appeared.file(), BasicFileAttributes.class, NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                continue;
            }
            seen.put(appeared.file(), attributes.size());
            var before = sizes.get(appeared.file());
            var since = attributes.lastModifiedTime().toInstant().plus(settled);
            if (before != null && before == attributes.size() && !since.isAfter(Instant.now())) {
                complete.add(appeared);
            }
        }
        sizes.clear();
        sizes.putAll(seen);
        return complete;
    }

    private List<Appeared> appeared() throws IOException {
        var appeared = new ArrayList<Appeared>();
        for (var entry : entries(folder)) {
            var name = String.valueOf(entry.getFileName());
            if (!Files.isDirectory(entry, NOFOLLOW_LINKS)) {
                appeared.add(new Appeared(entry, null));
            } else if (SOURCE.matcher(name).matches() && !OWN.contains(name)) {
                entries(entry).forEach(file -> appeared.add(new Appeared(file, name)));
            }
        }
        appeared.removeIf(file -> UNFINISHED.matcher(file.name()).matches());
        return appeared;
    }

    private static List<Path> entries(Path directory) throws IOException {
        if (!Files.isDirectory(directory, NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (var entries = Files.list(directory)) {
            return entries.sorted().toList();
        }
    }

    /** Takes it away from where it appeared, for an import of that id; nothing where somebody else did. */
    Optional<Taken> take(Appeared appeared) throws IOException {
        var job = UUID.randomUUID();
        var source = appeared.source() == null ? "" : appeared.source();
        var taken = own("taken").resolve("%s~%s~%s".formatted(job, source, appeared.name()));
        try {
            Files.move(appeared.file(), taken, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        return Optional.of(new Taken(taken, job, appeared.source(), appeared.name()));
    }

    /** Those that were taken and are not done with. */
    List<Taken> taken() throws IOException {
        var taken = new ArrayList<Taken>();
        for (var file : entries(folder.resolve("taken"))) {
            var name = TAKEN.matcher(String.valueOf(file.getFileName()));
            if (name.matches()) {
                var source = String.valueOf(name.group(2));
                taken.add(new Taken(
                        file,
                        UUID.fromString(name.group(1)),
                        source.isEmpty() ? null : source,
                        String.valueOf(name.group(3))));
            }
        }
        return taken;
    }

    /** Puts reports with those that are done with, and the file beside them unless it is not to stay. */
    void end(Taken taken, boolean isDone, Map<String, String> reports) throws IOException {
        var name = own(isDone ? "done" : "failed")
                .resolve(STAMP.format(Instant.now()) + "-"
                        + taken.job().toString().substring(0, 8) + "-" + taken.name());
        for (var report : reports.entrySet()) {
            Files.writeString(name.resolveSibling(name.getFileName() + report.getKey()), report.getValue(), CREATE_NEW);
        }
        if (isDone && !keepDone) {
            Files.delete(taken.file());
        } else {
            Files.move(taken.file(), name, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Deletes what was done with and written before. */
    void deleteBefore(Instant moment) throws IOException {
        deleteBefore(moment, file -> true);
    }

    /** Deletes what was done with, written before, and has rows of people: all but the reports. */
    void deleteRowsBefore(Instant moment) throws IOException {
        deleteBefore(moment, file -> !REPORT.matcher(file.toString()).matches());
    }

    private void deleteBefore(Instant moment, Predicate<Path> which) throws IOException {
        for (var ended : List.of("done", "failed")) {
            for (var file : entries(folder.resolve(ended))) {
                if (which.test(file)
                        && Files.getLastModifiedTime(file, NOFOLLOW_LINKS)
                                .toInstant()
                                .isBefore(moment)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path own(String name) throws IOException {
        var own = folder.resolve(name);
        if (!Files.isDirectory(own, NOFOLLOW_LINKS)) {
            Files.createDirectory(own); // It fails where a link stands there.
        }
        return own;
    }
}
