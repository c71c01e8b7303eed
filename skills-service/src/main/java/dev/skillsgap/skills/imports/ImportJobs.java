package dev.skillsgap.skills.imports;

import dev.skillsgap.skills.imports.source.RowFault;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/** The imports, how far they are, and what was wrong about their rows. */
@ApplicationScoped
class ImportJobs implements PanacheRepositoryBase<ImportJob, UUID> {

    /** The oldest that nobody works on, locked until the transaction ends. */
    Optional<ImportJob> takeNext() {
        return find("endedAt is null", Sort.by("seq"))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .page(0, 1)
                .firstResultOptional();
    }

    /** Newest first, those below the number. */
    List<ImportJob> before(long seq, int limit) {
        return find("seq < ?1", Sort.descending("seq"), seq).page(0, limit).list();
    }

    /** How far an import is. */
    record Progress(Instant beganAt, long bytes, long bytesRead, long rowsRead) {}

    void note(UUID job, Progress progress) {
        getEntityManager()
                .createNativeQuery("""
                        insert into import_progress (job, began_at, bytes, bytes_read, rows_read)
                        values (?1, ?2, ?3, ?4, ?5)
                        on conflict (job) do update set began_at = excluded.began_at, bytes = excluded.bytes,
                               bytes_read = excluded.bytes_read, rows_read = excluded.rows_read""")
                .setParameter(1, job)
                .setParameter(2, progress.beganAt())
                .setParameter(3, progress.bytes())
                .setParameter(4, progress.bytesRead())
                .setParameter(5, progress.rowsRead())
                .executeUpdate();
    }

    /** Empty for one that has not begun. */
    Optional<Progress> progress(UUID job) {
        return getSession()
                .createNativeQuery(
                        "select began_at, bytes, bytes_read, rows_read from import_progress where job = ?1",
                        Tuple.class)
                .addScalar("began_at", Instant.class)
                .addScalar("bytes", Long.class)
                .addScalar("bytes_read", Long.class)
                .addScalar("rows_read", Long.class)
                .setParameter(1, job)
                .uniqueResultOptional()
                .map(row -> new Progress(
                        row.get(0, Instant.class),
                        row.get(1, Long.class),
                        row.get(2, Long.class),
                        row.get(3, Long.class)));
    }

    void keep(UUID job, List<RowFault> faults) {
        getEntityManager()
                .createNativeQuery("""
                        insert into import_fault (job, number, file, line, kind, value, advice)
                        select ?1, f.number, f.file, cast(f.line as bigint), f.kind, f.value, f.advice
                        from unnest(cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]),
                                    cast(?6 as text[])) with ordinality
                            as f (file, line, kind, value, advice, number)""")
                .setParameter(1, job)
                .setParameter(2, column(faults, fault -> fault.place().file()))
                .setParameter(
                        3, column(faults, fault -> String.valueOf(fault.place().row())))
                .setParameter(4, column(faults, fault -> fault.kind().word()))
                .setParameter(5, column(faults, RowFault::value))
                .setParameter(6, column(faults, RowFault::advice))
                .executeUpdate();
    }

    /** Keeps the rows that an import left out, as a table in CSV; of most formats there is none. */
    void keepRejected(UUID job, String table) {
        getEntityManager()
                .createNativeQuery("insert into import_rejected (job, content) values (?1, ?2)")
                .setParameter(1, job)
                .setParameter(2, table)
                .executeUpdate();
    }

    /** Them; empty where no row was left out until now. */
    Optional<String> rejected(UUID job) {
        return getSession()
                .createNativeQuery("select content from import_rejected where job = ?1", String.class)
                .setParameter(1, job)
                .uniqueResultOptional();
    }

    private static String[] column(List<RowFault> faults, Function<RowFault, String> value) {
        return faults.stream().map(value).toArray(String[]::new);
    }

    /** A fault as it is shown; numbered from 1. */
    record Fault(int number, String file, long line, String kind, String value, String advice) {}

    /** Those behind the number. */
    List<Fault> faultsAfter(UUID job, int number, int limit) {
        return getSession()
                .createNativeQuery("""
                        select number, file, line, kind, value, advice from import_fault
                        where job = ?1 and number > ?2 order by number""", Tuple.class)
                .setParameter(1, job)
                .setParameter(2, number)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Fault(
                        row.get(0, Number.class).intValue(),
                        row.get(1, String.class),
                        row.get(2, Number.class).longValue(),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, String.class)))
                .toList();
    }
}
