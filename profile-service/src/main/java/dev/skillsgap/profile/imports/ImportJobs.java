package dev.skillsgap.profile.imports;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.profile.imports.reading.FaultKind;
import dev.skillsgap.profile.imports.reading.RowFault;
import dev.skillsgap.profile.imports.rejected.RejectedRow;
import dev.skillsgap.profile.imports.rejected.RejectedRows;
import dev.skillsgap.profile.person.PersonView;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.jspecify.annotations.Nullable;

/** The imports, how far they are, and what was wrong about their rows. */
@ApplicationScoped
public class ImportJobs implements PanacheRepositoryBase<ImportJob, UUID> {

    private final RejectedRows rejected;

    ImportJobs(RejectedRows rejected) {
        this.rejected = rejected;
    }

    /** The oldest that nobody has worked on since that moment, locked until the transaction ends. */
    Optional<ImportJob> takeNext(Instant idleSince) {
        return find("endedAt is null and (workedAt is null or workedAt < ?1)", Sort.by("seq"), idleSince)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .page(0, 1)
                .firstResultOptional();
    }

    /** The import; Refusal where there is none. */
    ImportJob require(String id) {
        try {
            return findByIdOptional(UUID.fromString(id)).orElseThrow(() -> Refusal.notFound("import", id));
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("import", id);
        }
    }

    /** The import, locked until the transaction ends. */
    ImportJob lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    /** Newest first, those below the number. */
    List<ImportJob> before(long seq, int limit) {
        return find("seq < ?1", Sort.descending("seq"), seq).page(0, limit).list();
    }

    /** Those that have not ended. */
    @Transactional
    List<UUID> waiting() {
        return stream("endedAt is null").map(job -> job.id).toList();
    }

    /** Removes what became of imports that ended before, and what was wrong about their rows. */
    public void removeEndedBefore(Instant moment) {
        delete("endedAt < ?1", moment);
    }

    /** Who asked for imports is forgotten when that person is erased, and rows that were left out of whoever they may be about. */
    public void forget(PersonView person) {
        update("requestedBy = null where requestedBy = ?1", person.id());
        rejected.forget(called(person));
    }

    /** Rows about the person that imports left out. */
    public List<RejectedRow> rejectedOf(PersonView person) {
        return rejected.about(called(person));
    }

    private static List<String> called(PersonView person) {
        return Stream.<@Nullable String>of(person.id(), person.email(), person.employeeNumber())
                .filter(Objects::nonNull)
                .toList();
    }

    /** How many rows have each kind of fault. */
    Map<String, Long> faultsByKind(UUID job) {
        return getSession()
                .createNativeQuery(
                        "select kind, sum(times) from import_fault where job = ?1 group by kind order by kind",
                        Tuple.class)
                .setParameter(1, job)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get(0, String.class),
                        row -> row.get(1, Number.class).longValue(),
                        Long::sum,
                        TreeMap::new));
    }

    /** Adds to the faults of the import; the caller holds its lock. */
    void keep(UUID job, Collection<RowFault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        getEntityManager()
                .createNativeQuery("""
                        insert into import_fault (job, number, row_number, column_name, kind, value, times, advice,
                                                  suggestion)
                        select ?1, f.number + (select count(*) from import_fault where job = ?1),
                               cast(f.row_number as bigint), f.column_name, f.kind, f.value, cast(f.times as bigint), f.advice,
                               f.suggestion
                        from unnest(cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]),
                                    cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[])) with ordinality
                            as f (row_number, column_name, kind, value, times, advice, suggestion, number)""")
                .setParameter(1, job)
                .setParameter(2, column(faults, fault -> String.valueOf(fault.row())))
                .setParameter(3, column(faults, RowFault::column))
                .setParameter(4, column(faults, fault -> fault.kind().word()))
                .setParameter(5, column(faults, fault -> fault.value().replace("\0", "")))
                .setParameter(6, column(faults, fault -> String.valueOf(fault.times())))
                .setParameter(7, column(faults, RowFault::advice))
                .setParameter(8, column(faults, RowFault::suggestion))
                .executeUpdate();
    }

    private static @Nullable String[] column(Collection<RowFault> faults, Function<RowFault, @Nullable String> value) {
        return faults.stream().map(value).toArray(String[]::new);
    }

    /**
     * A fault as it is shown.
     *
     * @param number from 1
     * @param row of the file, that of the names is 1; of several the first
     * @param times how many rows it is about
     * @param suggestion what was probably to stand in the cell; null where nobody can tell
     */
    record Fault(
            int number,
            long row,
            String column,
            String kind,
            String value,
            long times,
            String advice,
            @Nullable String suggestion) {

        /** For those who may not see people: what the row was probably to say of somebody is not in it. */
        Fault aboutNobody() {
            return kind.equals(FaultKind.UNKNOWN_VALUE.word())
                    ? this
                    : new Fault(number, row, column, kind, value, times, advice, null);
        }
    }

    /** Those behind the number. */
    List<Fault> faultsAfter(UUID job, int number, int limit) {
        return getSession()
                .createNativeQuery("""
                        select number, row_number, column_name, kind, value, times, advice, suggestion from import_fault
                        where job = ?1 and number > ?2 order by number""", Tuple.class)
                .setParameter(1, job)
                .setParameter(2, number)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Fault(
                        row.get(0, Number.class).intValue(),
                        row.get(1, Number.class).longValue(),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, Number.class).longValue(),
                        row.get(6, String.class),
                        row.get(7, String.class)))
                .toList();
    }
}
