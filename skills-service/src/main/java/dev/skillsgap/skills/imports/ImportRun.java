package dev.skillsgap.skills.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.skills.check.ConceptCheck;
import dev.skillsgap.skills.crosswalk.SameSkills;
import dev.skillsgap.skills.draft.Absent;
import dev.skillsgap.skills.draft.Draft;
import dev.skillsgap.skills.extraction.Extractor;
import dev.skillsgap.skills.extraction.Lexicons;
import dev.skillsgap.skills.framework.Frameworks;
import dev.skillsgap.skills.imports.ImportJobs.Progress;
import dev.skillsgap.skills.imports.source.Budget;
import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Place;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.Report;
import dev.skillsgap.skills.imports.source.SourceFiles;
import dev.skillsgap.skills.imports.source.UnreadableSource;
import dev.skillsgap.skills.release.Releases;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Does one import, whole or not at all, in one transaction that holds the job. Killed in the middle, nothing was changed,
 * and whoever comes next begins it again.
 */
@ApplicationScoped
class ImportRun {

    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    private static final int TRANSACTION_TIMEOUT_S = 3_600;
    private static final Duration NOTED_EVERY = Duration.ofMillis(500);

    private final ImportJobs jobs;
    private final ImportFolder folder;
    private final SentFiles sent;
    private final ImportConfig config;
    private final ConceptCheck check;
    private final Frameworks frameworks;
    private final Releases releases;
    private final Draft draft;
    private final SameSkills sameSkills;
    private final Lexicons lexicons;
    private final ObjectMapper json;

    ImportRun(
            ImportJobs jobs,
            ImportFolder folder,
            SentFiles sent,
            ImportConfig config,
            ConceptCheck check,
            Frameworks frameworks,
            Releases releases,
            Draft draft,
            SameSkills sameSkills,
            Lexicons lexicons,
            ObjectMapper json) {
        this.jobs = jobs;
        this.folder = folder;
        this.sent = sent;
        this.config = config;
        this.check = check;
        this.frameworks = frameworks;
        this.releases = releases;
        this.draft = draft;
        this.sameSkills = sameSkills;
        this.lexicons = lexicons;
        this.json = json;
    }

    /** Does the next import; false when none waits. */
    boolean next() {
        return QuarkusTransaction.requiringNew().timeout(TRANSACTION_TIMEOUT_S).call(() -> {
            var job = jobs.takeNext();
            job.ifPresent(waiting -> run(waiting, Format::read));
            return job.isPresent();
        });
    }

    /** What takes concepts from files; a test has one that nobody thought of. */
    interface Reader {
        Stream<Concept> read(Format format, Reading reading) throws IOException;
    }

    /** Does the import in the transaction that is open. */
    void run(ImportJob job, Reader reader) {
        var report = new Report();
        try {
            var outcome = read(job, reader, report);
            job.done(json.writeValueAsString(outcome));
            LOG.infof(
                    "%s %s: %d concepts differ from the newest release",
                    job.dryRun ? "Tried to import" : "Imported", job.framework, outcome.changed());
        } catch (UnreadableSource | Refusal e) {
            job.failed(String.valueOf(e.getMessage()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf(e, "The import %s cannot read its files", job.id);
            job.failed("The files cannot be read; the service's log says why.");
        }
        jobs.keep(job.id, report.faults());
        if (report.rejected() != null) {
            jobs.keepRejected(job.id, report.rejected());
        }
        sent.delete(job.id);
    }

    private ImportOutcome read(ImportJob job, Reader reader, Report report) throws IOException {
        var format = Format.of(job.format);
        var reading = new Reading(
                job.framework, files(job), new Budget(config.maxBytes()), report, check, named(), draft::concept);
        List<Concept> concepts;
        var progress = progress(job, format, reading);
        try {
            concepts = concepts(format, reading, reader);
        } finally {
            progress.close();
        }
        releases.lock();
        concepts = sameSkills.join(job.framework, concepts);
        var absent = draft.absent(job.framework, concepts);
        var missing = Missing.of(job.missing);
        absent.forEach(concept -> report.fault(
                Place.NOWHERE, FaultKind.MISSING_CONCEPT, concept.key().toString(), missing.advice(concept)));
        var retired = absent.stream().filter(missing::retires).map(Absent::key).toList();
        int changed = job.dryRun ? draft.countChanges(concepts) : put(concepts, retired, format, job);
        return ImportOutcome.of(report, concepts, changed, absent.size(), retired.size());
    }

    private SourceFiles files(ImportJob job) throws IOException {
        return job.path == null ? sent.of(job) : SourceFiles.in(folder.of(job.path));
    }

    /** Files may be wrong in a way that nobody thought of: that shall not keep the next import from being done. */
    private static List<Concept> concepts(Format format, Reading reading, Reader reader) throws IOException {
        try {
            return reader.read(format, reading).toList();
        } catch (UnreadableSource e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf(e, "Files of %s cannot be imported", format);
            throw new UnreadableSource("The files cannot be imported; the service's log says why.");
        }
    }

    /** Asked only by lists that name skills: it takes a second after a large release. */
    private Function<String, List<String>> named() {
        var extractor = new Extractor[1];
        return text -> {
            if (extractor[0] == null) {
                extractor[0] = lexicons.extractor()
                        .orElseThrow(() -> new UnreadableSource(
                                "The skills that the list may name are not known yet: publish a release first."));
            }
            return extractor[0].named(text);
        };
    }

    private int put(List<Concept> concepts, List<ConceptKey> retired, Format format, ImportJob job) {
        frameworks.put(format.framework(job.framework));
        sameSkills.note(job.framework, concepts);
        draft.retireAll(retired, job.requestedBy);
        return draft.putAll(concepts, job.requestedBy);
    }

    private Ticker progress(ImportJob job, Format format, Reading reading) {
        var beganAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        long bytes = format.passes() * reading.files().bytes();
        return new Ticker(
                NOTED_EVERY,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> jobs.note(
                                job.id,
                                new Progress(
                                        beganAt,
                                        bytes,
                                        reading.read().readOnDisk(),
                                        reading.report().rowsRead()))));
    }
}
