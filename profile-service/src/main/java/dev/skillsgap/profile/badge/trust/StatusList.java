package dev.skillsgap.profile.badge.trust;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** In which an issuer says what is revoked, as it was sent. */
@Entity
@Table(name = "badge_status_list")
class StatusList {

    /** The address at which the issuer publishes it. */
    @Id
    String id;

    String issuer;
    String credential;

    @Column(name = "valid_from")
    Instant validFrom;

    @Column(name = "valid_until")
    @Nullable
    Instant validUntil;

    @Column(name = "received_at")
    Instant receivedAt;

    boolean isOutdated(Instant now) {
        return validUntil != null && !validUntil.isAfter(now);
    }
}
