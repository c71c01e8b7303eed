package dev.skillsgap.profile.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.profile.imports.mapping.KnownMappings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one way in which an import begins, and in which its end is told: over HTTP and by a folder. */
@ApplicationScoped
public class Beginning {

    private final Upload upload;
    private final ImportJobs jobs;
    private final ImportWorker worker;
    private final KnownMappings known;
    private final ObjectMapper json;

    Beginning(Upload upload, ImportJobs jobs, ImportWorker worker, KnownMappings known, ObjectMapper json) {
        this.upload = upload;
        this.jobs = jobs;
        this.worker = worker;
        this.known = known;
        this.json = json;
    }

    /**
     * What is asked for.
     *
     * @param id of the import
     * @param file taken away from where it is
     * @param name as it is shown
     * @param mapping null: that of the source, or else that of the template
     * @param source of the file; null: not named
     * @param by pseudonymous name of who asks
     */
    public record Asked(
            UUID id,
            Path file,
            String name,
            @Nullable Path mapping,
            @Nullable String source,
            boolean dryRun,
            String by) {}

    /** Begins it. Refusal where the mapping, or the file as a whole, cannot be used. */
    public void begin(Asked asked) {
        job(asked);
    }

    ImportJob job(Asked asked) {
        var source = asked.source();
        if (source != null) {
            KnownMappings.requireSource("/source", source);
        }
        var checked = upload.checked(asked.file(), asked.mapping(), source);
        var job = ImportJob.of(asked.id(), Upload.name(asked.name()), checked, source, asked.dryRun(), asked.by());
        upload.keep(job.id, asked.file());
        QuarkusTransaction.requiringNew().run(() -> {
            jobs.persist(job);
            if (source != null && asked.mapping() != null && !asked.dryRun()) {
                known.remember(source, checked.mapping());
            }
        });
        worker.wake();
        return job;
    }

    /**
     * How far an import is.
     *
     * @param isDone whether it came to its end, and not to an early one
     * @param view as the API shows it, in JSON
     * @param faults as a table
     */
    public record Told(boolean hasEnded, boolean isDone, String view, String faults) {}

    /** Of an import; nothing where there is none. */
    public Optional<Told> told(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jobs.findByIdOptional(id)
                        .map(job -> new Told(
                                job.endedAt != null,
                                job.failure == null,
                                written(job),
                                job.endedAt == null ? "" : FaultTable.of(jobs.faultsAfter(id, 0, Integer.MAX_VALUE)))));
    }

    private String written(ImportJob job) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(ImportView.of(job, json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
