package dev.skillsgap.profile.badge;

import dev.skillsgap.profile.badge.proof.Credential;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A badge that was verified, as it was sent: whoever wants to can verify it again. */
@Entity
class Badge {

    @Id
    UUID id;

    @Column(name = "person_id")
    String personId;

    /** SHA-256 of the credential. */
    String digest;

    String credential;
    String issuer;
    String name;

    @Column(name = "valid_from")
    Instant validFrom;

    @Column(name = "valid_until")
    @Nullable
    Instant validUntil;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "received_by")
    @Nullable
    String receivedBy;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    @Column(name = "revoked_why")
    @Nullable
    String revokedWhy;

    /** What is asserted on its evidence. */
    @ElementCollection
    @CollectionTable(name = "badge_assertion", joinColumns = @JoinColumn(name = "badge_id"))
    @Column(name = "assertion_id")
    Set<UUID> assertions = new HashSet<>();

    /** Where it would stand that it is revoked. */
    @ElementCollection
    @CollectionTable(name = "badge_status", joinColumns = @JoinColumn(name = "badge_id"))
    Set<Standing> standings = new HashSet<>();

    /**
     * A place in a status list.
     *
     * @param list address of the list
     * @param position from 0
     */
    @Embeddable
    record Standing(String list, int position) {}

    protected Badge() {}

    Badge(String personId, String digest, String text, Credential credential, String name, Instant now) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.digest = digest;
        this.credential = text;
        this.issuer = credential.issuer();
        this.name = name;
        this.validFrom = credential.validFrom();
        this.validUntil = credential.validUntil();
        this.receivedAt = now;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    boolean counts(Instant at) {
        return !isRevoked() && (validUntil == null || validUntil.isAfter(at));
    }

    void revoke(String why, Instant now) {
        revokedAt = now;
        revokedWhy = why;
    }

    /** It counts, again if it was revoked before. */
    void receive(String by, Instant now) {
        receivedAt = now;
        receivedBy = by;
        revokedAt = null;
        revokedWhy = null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Badge badge && Objects.equals(id, badge.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
