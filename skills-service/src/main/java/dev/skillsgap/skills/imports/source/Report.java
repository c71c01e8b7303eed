package dev.skillsgap.skills.imports.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What became of each row: it was taken, taken with something mended, or left out, and then why. */
public final class Report {

    /** Looked at by others while rows are read. */
    private final Map<String, LongAdder> rows = new ConcurrentHashMap<>();

    private final List<RowFault> faults = new ArrayList<>();
    private final TreeSet<String> ignored = new TreeSet<>();
    private @Nullable String rejected;

    /** Counts a row. */
    public void read(String file) {
        rows.computeIfAbsent(file, none -> new LongAdder()).increment();
    }

    /** Says that something about the row is wrong; what cannot be stored is left out of what is said. */
    public void fault(Place place, FaultKind kind, String value, String advice) {
        faults.add(new RowFault(
                new Place(Printable.of(place.file()), place.row()), kind, Printable.of(value), Printable.of(advice)));
    }

    /** Says that nothing is read from the file. */
    public void ignore(String file) {
        ignored.add(file);
    }

    /** Gives rows back that were left out: a table in CSV, to be mended and sent again. */
    public void giveBack(String table) {
        rejected = table;
    }

    /** The rows that are given back; null where there are none, as of most formats. */
    public @Nullable String rejected() {
        return rejected;
    }

    /** Rows read until now, of all files. */
    public long rowsRead() {
        return rows.values().stream().mapToLong(LongAdder::sum).sum();
    }

    public List<RowFault> faults() {
        return List.copyOf(faults);
    }

    public List<String> ignored() {
        return List.copyOf(ignored);
    }

    /** A file's rows: those read are those taken and those left out. */
    public record FileCount(String file, long read, long taken, long leftOut) {}

    /** Of each file that was read, by name. */
    public List<FileCount> files() {
        var leftOut = new TreeMap<String, Long>();
        faults.stream()
                .filter(fault -> fault.kind().isLeftOut())
                .map(RowFault::place)
                .distinct()
                .forEach(place -> leftOut.merge(place.file(), 1L, Long::sum));
        return rows.entrySet().stream()
                .map(file -> {
                    long read = file.getValue().sum();
                    long out = leftOut.getOrDefault(file.getKey(), 0L);
                    return new FileCount(file.getKey(), read, read - out, out);
                })
                .sorted((one, other) -> one.file().compareTo(other.file()))
                .toList();
    }

    /** How often each kind of fault was met, by name. */
    public Map<String, Long> kinds() {
        var kinds = new TreeMap<String, Long>();
        faults().forEach(fault -> kinds.merge(fault.kind().word(), 1L, Long::sum));
        return kinds;
    }
}
