package dev.skillsgap.profile.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

/** An import that was asked for, and how far it is. */
@Entity
@Table(name = "import_job")
class ImportJob {

    @Id
    UUID id;

    @Generated
    @Column(insertable = false, updatable = false)
    Long seq;

    @Column(name = "file_name")
    String fileName;

    String mapping;

    /** Null in those from before it was kept. */
    @Column(name = "read_as")
    @Nullable
    String readAs;

    /** Where its file comes from; null: nobody said. */
    @Nullable
    String system;

    @Column(name = "dry_run")
    boolean dryRun;

    /** Null once that person was erased. */
    @Column(name = "requested_by")
    @Nullable
    String requestedBy;

    @Column(name = "requested_at")
    Instant requestedAt;

    /** Null while it waits. */
    @Column(name = "began_at")
    @Nullable
    Instant beganAt;

    /** When rows were last taken: whoever works on it does so every few moments. */
    @Column(name = "worked_at")
    @Nullable
    Instant workedAt;

    long bytes;

    @Column(name = "bytes_read")
    long bytesRead;

    @Column(name = "rows_read")
    long rowsRead;

    @Column(name = "people_new")
    long peopleNew;

    @Column(name = "people_changed")
    long peopleChanged;

    @Column(name = "left_out")
    long leftOut;

    /** Null while it waits or runs. */
    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Nullable
    String outcome;

    @Nullable
    String failure;

    protected ImportJob() {}

    static ImportJob of(
            UUID id, String fileName, Upload.Checked upload, @Nullable String system, boolean dryRun, String by) {
        var job = new ImportJob();
        job.id = id;
        job.fileName = fileName;
        job.mapping = upload.mapping();
        job.readAs = upload.readAs();
        job.system = system;
        job.dryRun = dryRun;
        job.requestedBy = by;
        job.requestedAt = now();
        return job;
    }

    /** Notes that somebody works on it now. */
    void work(long bytesOfTable) {
        workedAt = now();
        bytes = bytesOfTable;
        if (beganAt == null) {
            beganAt = workedAt;
        }
    }

    void done(String came) {
        outcome = came;
        bytesRead = bytes;
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
