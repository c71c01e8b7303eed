package dev.skillsgap.skills.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

/** An import that was asked for. */
@Entity
@Table(name = "import_job")
class ImportJob {

    @Id
    UUID id;

    @Generated
    @Column(insertable = false, updatable = false)
    Long seq;

    String framework;

    String format;

    /** Of the folder, below the one that is for imports; null where files were sent. */
    @Nullable
    String path;

    /** Names of the files that were sent. */
    List<String> files;

    @Column(name = "dry_run")
    boolean dryRun;

    String missing;

    @Column(name = "requested_by")
    String requestedBy;

    @Column(name = "requested_at")
    Instant requestedAt;

    /** Null while it waits or runs. */
    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Nullable
    String outcome;

    @Nullable
    String failure;

    protected ImportJob() {}

    /** One that has to be told yet where its files are. */
    static ImportJob of(String framework, Format format, boolean dryRun, Missing missing, String by) {
        var job = new ImportJob();
        job.id = UUID.randomUUID();
        job.framework = framework;
        job.format = format.toString();
        job.files = List.of();
        job.dryRun = dryRun;
        job.missing = missing.toString();
        job.requestedBy = by;
        job.requestedAt = now();
        return job;
    }

    void done(String outcome) {
        this.outcome = outcome;
        endedAt = now();
    }

    void failed(String why) {
        failure = why;
        endedAt = now();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
