package dev.skillsgap.profile.imports;

import dev.skillsgap.profile.imports.reading.Outside;
import dev.skillsgap.profile.imports.reading.PeopleTable;
import dev.skillsgap.profile.imports.reading.RowFault;
import dev.skillsgap.profile.imports.staffing.ManagerVotes;
import dev.skillsgap.profile.person.Refused;
import dev.skillsgap.profile.person.Stated;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A table in batches, and what is counted over all of them: who claims which skill, and who manages which team. */
final class Batches {

    private final PeopleTable table;
    private final int size;
    private final Function<Stated, @Nullable Refused> broken;
    private final Map<String, Long> skills = new TreeMap<>();
    private final ManagerVotes managers = new ManagerVotes();

    /**
     * @param size rows of a batch, at least 1
     * @param broken what is wrong about what a row says; null: nothing
     */
    Batches(PeopleTable table, int size, Function<Stated, @Nullable Refused> broken) {
        this.table = table;
        this.size = size;
        this.broken = broken;
    }

    /**
     * Rows that are taken together.
     *
     * @param rows how many, with those that were left out; 0 behind the last
     * @param refused who is left out whoever else is there
     * @param outside what they claim under names that the mapping does not know, by the number of their row
     * @param cells as they stood, by the number of their row
     * @param bytesRead of the table, until their end
     */
    record Batch(
            int rows,
            List<Stated> people,
            List<RowFault> faults,
            List<Refused> refused,
            Map<Long, List<Outside>> outside,
            Map<Long, List<String>> cells,
            long bytesRead) {}

    /** Reads rows that were taken before: they count for what is counted of all. */
    void skip(long rows) throws IOException {
        for (long left = rows; left > 0; ) {
            int read = next((int) Math.min(size, left)).rows();
            left = read == 0 ? 0 : left - read;
        }
    }

    Batch next() throws IOException {
        return next(size);
    }

    private Batch next(int atMost) throws IOException {
        var people = new ArrayList<Stated>();
        var faults = new ArrayList<RowFault>();
        var refused = new ArrayList<Refused>();
        var cells = new HashMap<Long, List<String>>();
        var outside = new HashMap<Long, List<Outside>>();
        int rows = 0;
        while (rows < atMost) {
            var row = table.next(faults::add);
            if (row == null) {
                break;
            }
            rows++;
            cells.put(row.row(), row.cells());
            var person = row.person();
            if (person != null) {
                count(person);
                take(person, people, refused);
                outside.put(row.row(), row.outside());
            }
        }
        return new Batch(rows, people, faults, refused, outside, cells, table.bytesRead());
    }

    private void take(Stated person, List<Stated> people, List<Refused> refused) {
        var why = broken.apply(person);
        if (why == null) {
            people.add(person);
        } else {
            refused.add(why);
        }
    }

    private void count(Stated person) {
        managers.add(person);
        person.claims().stream()
                .filter(claim -> claim.level() > 0)
                .forEach(claim -> skills.merge(claim.skill(), 1L, Long::sum));
    }

    /** Who the rows say manages which team. */
    ManagerVotes managers() {
        return managers;
    }

    /** How many people claim a skill, at a level above 0, by its id. */
    Map<String, Long> skills() {
        return skills;
    }
}
