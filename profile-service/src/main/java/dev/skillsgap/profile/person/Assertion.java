package dev.skillsgap.profile.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A claim that a person holds a skill at a level. It is never changed; it can be withdrawn, and stays then too. */
@Entity
public class Assertion {

    /** As {@link Assertions#of} has them. */
    static final Comparator<Assertion> OLDEST_FIRST = Assertion::compareAge;

    @Id
    UUID id;

    @Column(name = "person_id")
    String personId;

    String skill;
    int level;

    @Enumerated(EnumType.STRING)
    Source source;

    @Nullable
    String evidence;

    @Column(name = "asserted_by")
    @Nullable
    String assertedBy;

    @Column(name = "asserted_at")
    Instant assertedAt;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    @Nullable
    String withdrawnBy;

    protected Assertion() {}

    /**
     * What is claimed.
     *
     * @param level 0 (assessed, does not hold it) to 5
     * @param expiresAt when it stops counting; null for never
     */
    public record Claim(
            String skill,
            int level,
            Source source,
            @Nullable String evidence,
            Instant assertedAt,
            @Nullable Instant expiresAt) {}

    Assertion(String personId, Claim claim, @Nullable String assertedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.skill = claim.skill();
        this.level = claim.level();
        this.source = claim.source();
        this.evidence = claim.evidence();
        this.assertedBy = assertedBy;
        this.assertedAt = claim.assertedAt();
        this.expiresAt = claim.expiresAt();
        this.recordedAt = now;
    }

    /** Not by keys, one after the other: an import sorts those of everybody. */
    private static int compareAge(Assertion one, Assertion other) {
        int order = one.assertedAt.compareTo(other.assertedAt);
        if (order == 0) {
            order = one.recordedAt.compareTo(other.recordedAt);
        }
        return order == 0 ? one.id.compareTo(other.id) : order;
    }

    /** Whether it already says exactly this. */
    boolean says(Claim claim) {
        return withdrawnAt == null && claims(claim);
    }

    /** Whether it says or once said exactly this. */
    boolean claims(Claim claim) {
        return claim.equals(new Claim(skill, level, source, evidence, assertedAt, expiresAt));
    }

    /** Whether it says so and still counts at that moment, whenever and on whichever evidence it was made. */
    public boolean says(String ofSkill, int atLevel, Source by, Instant at) {
        return !isWithdrawn() && !hasExpired(at) && skill.equals(ofSkill) && level == atLevel && source == by;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    void withdraw(String by, Instant now) {
        if (withdrawnAt == null) {
            withdrawnAt = now;
            withdrawnBy = by;
        }
    }

    /** Whether it no longer counts at that moment. */
    boolean hasExpired(Instant at) {
        return expiresAt != null && !expiresAt.isAfter(at);
    }

    /** Whether one that was made before it counts less: a less trusted source, or the same one earlier. */
    boolean outweighsEarlier(Assertion earlier) {
        return source.compareTo(earlier.source) <= 0;
    }

    /** Sort key of the history. */
    String position() {
        return recordedAt + "/" + id;
    }

    /** Whether this one still counts after the other has expired. */
    boolean outlives(Assertion other) {
        return other.expiresAt != null && (expiresAt == null || expiresAt.isAfter(other.expiresAt));
    }

    boolean isOfSameSkillAndSource(Assertion other) {
        return skill.equals(other.skill) && source == other.source;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Assertion assertion && Objects.equals(id, assertion.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
