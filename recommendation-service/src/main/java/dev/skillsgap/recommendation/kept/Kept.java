package dev.skillsgap.recommendation.kept;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An emitted recommendation in the log. */
@Entity
@Table(name = "recommendation")
public class Kept {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long seq;

    UUID id;

    String person;

    String role;

    @Column(name = "person_version")
    long personVersion;

    int release;

    String policy;

    @Column(name = "as_of")
    LocalDate asOf;

    @Column(name = "emitted_at", insertable = false, updatable = false)
    Instant emittedAt;

    String body;

    /** How far the person was with what teaches, as told. */
    @Nullable
    String learning;

    /** What was asserted of the person, as told. */
    @Nullable
    String assertions;

    @Column(name = "policy_hash")
    @Nullable
    String policyHash;

    /**
     * What a recommendation was computed from, as far as nothing else keeps it.
     *
     * @param assertions of the person version, JSON
     * @param learning of the person version, JSON; null: nothing was noted
     * @param policyHash of the policy's content
     */
    public record Origin(String assertions, @Nullable String learning, String policyHash) {}

    /** Place in the order in which they were emitted. */
    public long seq() {
        return seq;
    }

    public String person() {
        return person;
    }

    /** The data as they were emitted, JSON. */
    public String body() {
        return body;
    }

    public UUID id() {
        return id;
    }

    public String role() {
        return role;
    }

    public long personVersion() {
        return personVersion;
    }

    public int release() {
        return release;
    }

    public Instant emittedAt() {
        return emittedAt;
    }

    /** Version of the policy. */
    public String policy() {
        return policy;
    }

    public LocalDate asOf() {
        return asOf;
    }

    /** What was asserted of the person, JSON; null where it was emitted before that was kept. */
    public @Nullable String assertions() {
        return assertions;
    }

    /** How far the person was with what teaches, JSON; null where nothing was noted, or it was not kept yet. */
    public @Nullable String learning() {
        return learning;
    }

    /** Hash of the policy's content; null where it was emitted before that was kept. */
    public @Nullable String policyHash() {
        return policyHash;
    }
}
