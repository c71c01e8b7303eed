package dev.skillsgap.profile.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.api.nearest.Nearest;
import dev.skillsgap.api.rows.UnreadableTable;
import dev.skillsgap.profile.imports.Batches.Batch;
import dev.skillsgap.profile.imports.mapping.BadMapping;
import dev.skillsgap.profile.imports.mapping.MappingFile;
import dev.skillsgap.profile.imports.reading.FaultKind;
import dev.skillsgap.profile.imports.reading.PeopleTable;
import dev.skillsgap.profile.imports.reading.RowFault;
import dev.skillsgap.profile.imports.rejected.RejectedRow;
import dev.skillsgap.profile.imports.rejected.RejectedRows;
import dev.skillsgap.profile.imports.staffing.Staffing;
import dev.skillsgap.profile.person.Refused;
import dev.skillsgap.profile.person.Taking;
import dev.skillsgap.profile.taxonomy.Taxonomy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Does one import, in batches. A batch commits with what it says of people, what is told of them, its faults and how far the
 * import is: killed in the middle, whoever comes next goes on behind the last row that was committed.
 */
@ApplicationScoped
class ImportRun {

    private static final Logger LOG = Logger.getLogger(ImportRun.class);

    private static final int MAX_LEFT_OUT = 100_000;

    /** Whoever works on an import and has not said so for so long is gone. */
    private static final Duration GONE_AFTER = Duration.ofSeconds(15);

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportConfig config;
    private final Taking taking;
    private final Staffing staffing;
    private final RejectedRows rejected;
    private final OutsideRows outside;
    private final Taxonomy taxonomy;
    private final ObjectMapper json;

    ImportRun(
            ImportJobs jobs,
            ImportFiles files,
            ImportConfig config,
            Taking taking,
            Staffing staffing,
            RejectedRows rejected,
            OutsideRows outside,
            Taxonomy taxonomy,
            ObjectMapper json) {
        this.jobs = jobs;
        this.files = files;
        this.config = config;
        this.taking = taking;
        this.staffing = staffing;
        this.rejected = rejected;
        this.outside = outside;
        this.taxonomy = taxonomy;
        this.json = json;
    }

    /** An import that was taken up. */
    private record Begun(UUID id, String mapping, long rowsRead) {}

    /** What may be meant where a row names what is not there; looked up once an import. */
    private record Known(Nearest roles, Nearest teams) {}

    /**
     * Does the next import; false when none waits.
     *
     * @param goOn asked before each batch
     */
    boolean next(BooleanSupplier goOn) {
        var idleSince = Instant.now().minus(GONE_AFTER);
        var begun = QuarkusTransaction.requiringNew()
                .call(() -> jobs.takeNext(idleSince).map(job -> {
                    job.work(job.bytes);
                    return new Begun(job.id, job.mapping, job.rowsRead);
                }));
        begun.ifPresent(job -> run(job, goOn));
        return begun.isPresent();
    }

    private void run(Begun begun, BooleanSupplier goOn) {
        try (var table = open(begun)) {
            readAll(begun, table, goOn);
        } catch (BadMapping | UnreadableTable e) {
            fail(begun, String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            fail(begun, "The file is no longer there. Send it again: what was taken is not taken twice.");
        } catch (IOException e) {
            LOG.warnf(e, "The import %s cannot read its file", begun.id());
            fail(begun, "The file cannot be read; the service's log says why.");
        }
    }

    private PeopleTable open(Begun begun) throws IOException {
        return PeopleTable.open(files.of(begun.id()), MappingFile.read(begun.mapping()), config.maxUnpackedBytes());
    }

    private void readAll(Begun begun, PeopleTable table, BooleanSupplier goOn) throws IOException {
        var batches = new Batches(table, config.batchRows(), taking::broken);
        batches.skip(begun.rowsRead());
        var known = new Known(taxonomy.nearestRole(), staffing.nearestTeam());
        long done = begun.rowsRead();
        try (var ahead = new ReadAhead(batches)) {
            for (var batch = ahead.next(); batch.rows() > 0; batch = ahead.next()) {
                if (!goOn.getAsBoolean() || !isTaken(begun, done, batch, table, known)) {
                    return;
                }
                done += batch.rows();
            }
        }
        finish(begun, table, batches);
    }

    /** False where another instance has gone on with the import. */
    private boolean isTaken(Begun begun, long done, Batch batch, PeopleTable table, Known known) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var job = jobs.lock(begun.id());
            if (job.endedAt != null || job.rowsRead != done) {
                return false;
            }
            var by = job.requestedBy == null ? "import" : job.requestedBy;
            var placed = staffing.place(batch.people(), table, known.teams(), job.dryRun);
            var taken = taking.take(placed.people(), table.mapping().match(), by, job.dryRun);
            if (!job.dryRun) {
                outside.keep(job, by, batch.outside(), taken.ids());
            }
            var faults = new ArrayList<>(batch.faults());
            batch.refused().forEach(refused -> faults.add(fault(refused, table, known.roles())));
            taken.refused().forEach(refused -> faults.add(fault(refused, table, known.roles())));
            long leftOut = faults.size();
            reject(job, faults, batch, table);
            faults.addAll(placed.unknown());
            requireThatItFits(job.leftOut + leftOut);
            jobs.keep(job.id, faults);
            job.work(table.bytes());
            job.bytesRead = batch.bytesRead();
            job.rowsRead += batch.rows();
            job.peopleNew += taken.added();
            job.peopleChanged += taken.changed();
            job.leftOut += leftOut;
            return true;
        });
    }

    private void reject(ImportJob job, List<RowFault> faults, Batch batch, PeopleTable table) {
        for (int i = 0; job.rowsRead == 0 && i < table.head().size(); i++) {
            rejected.keep(job.id, RejectedRow.head(i + 1, table.head().get(i)), List.of(), List.of());
        }
        for (var fault : faults) {
            var cells = batch.cells().getOrDefault(fault.row(), List.of());
            var row = new RejectedRow(
                    fault.row(), fault.column(), fault.kind().word(), fault.advice(), fault.suggestion(), cells);
            var keys = table.keys(cells);
            rejected.keep(job.id, row, keys.about(), keys.mentioned());
        }
    }

    /** Of a table that the mapping does not fit at all every row would be told of. */
    private static void requireThatItFits(long leftOut) {
        if (leftOut > MAX_LEFT_OUT) {
            throw new UnreadableTable(
                    "More than %,d rows have to be left out, and the import ends here: the mapping does not fit the file. The faults say how."
                            .formatted(MAX_LEFT_OUT));
        }
    }

    private static RowFault fault(Refused refused, PeopleTable table, Nearest roles) {
        var kind = switch (refused.reason()) {
            case BROKEN -> FaultKind.BREAKS_A_RULE;
            case ERASED -> FaultKind.ERASED_PERSON;
            case UNKNOWN_ROLE -> FaultKind.UNKNOWN_ROLE;
            case TAKEN -> FaultKind.ALREADY_TAKEN;
        };
        var why = refused.field().isEmpty() ? refused.why() : refused.field() + ": " + refused.why();
        var role = kind == FaultKind.UNKNOWN_ROLE ? refused.person().targetRole() : null;
        return RowFault.leftOut(refused.person().row(), table.column(refused.field()), kind, why)
                .suggesting(role == null ? null : roles.only(role));
    }

    private void finish(Begun begun, PeopleTable table, Batches batches) {
        end(begun, job -> {
            jobs.keep(job.id, staffing.lead(batches.managers(), table, job.dryRun));
            jobs.keep(job.id, table.unknown().faults());
            job.done(write(new ImportOutcome(
                    job.rowsRead,
                    job.leftOut,
                    job.peopleNew,
                    job.peopleChanged,
                    job.rowsRead - job.leftOut - job.peopleNew - job.peopleChanged,
                    batches.skills(),
                    jobs.faultsByKind(job.id))));
            LOG.infof(
                    "%s %d rows: %d people are new, %d changed, %d rows left out",
                    job.dryRun ? "Tried to import" : "Imported",
                    job.rowsRead,
                    job.peopleNew,
                    job.peopleChanged,
                    job.leftOut);
        });
    }

    private void fail(Begun begun, String why) {
        end(begun, job -> job.failed(why));
    }

    private void end(Begun begun, Consumer<ImportJob> how) {
        QuarkusTransaction.requiringNew().run(() -> {
            var job = jobs.lock(begun.id());
            if (job.endedAt == null) {
                how.accept(job);
            }
        });
        files.delete(begun.id());
    }

    private String write(ImportOutcome outcome) {
        try {
            return json.writeValueAsString(outcome);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
