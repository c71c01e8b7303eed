package dev.skillsgap.recommendation.projection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person as last told, and what was last computed for them. */
@Entity
@Table(name = "person")
public class Person {

    /** What an id looks like. */
    static final String ID = "[a-z0-9][a-z0-9-]{0,63}";

    @Id
    String id;

    long version;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "target_role")
    @Nullable
    String targetRole;

    /** For learning; null: the person's last event was taken before it was read. */
    @Column(name = "hours_per_week")
    @Nullable
    Double hoursPerWeek;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] teams;

    String assertions;

    @Nullable
    String learning;

    @Column(name = "computed_version", updatable = false)
    @Nullable
    Long computedVersion;

    @Column(name = "computed_release", updatable = false)
    @Nullable
    Integer computedRelease;

    @Column(name = "answer_hash", updatable = false)
    @Nullable
    String answerHash;

    /** The trace in which this version was taken. */
    @Nullable
    String traceparent;

    public String id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public @Nullable String targetRole() {
        return targetRole;
    }

    /** Ids of the teams that the person is a member of. */
    public List<String> teams() {
        return List.of(teams);
    }

    /** What is asserted, JSON: as it was told, and in the order in which it was told. */
    public String assertions() {
        return assertions;
    }

    /** How far they are with what teaches, JSON as it was told; null where nothing is noted. */
    public @Nullable String learning() {
        return learning;
    }

    /** What caused this version, for the traces of what it causes; null where nothing was traced. */
    public @Nullable String traceparent() {
        return traceparent;
    }

    /** Whether this version was computed before, be it from an older release. */
    public boolean isComputed() {
        return computedVersion != null && computedVersion == version;
    }

    /** Hash of the answer that stands on the topic; null where none does. */
    public @Nullable String answerHash() {
        return answerHash;
    }

    /** This version was computed from that release, and this answer stands now: see {@link People#note}. */
    public void computed(int release, @Nullable String answer) {
        computedVersion = version;
        computedRelease = release;
        answerHash = answer;
    }
}
