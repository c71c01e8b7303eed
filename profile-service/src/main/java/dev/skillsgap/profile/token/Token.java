package dev.skillsgap.profile.token;

import dev.skillsgap.apikey.Secret;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token: of its secret only the digest is kept. */
@Entity
@Table(name = "provisioning_token")
class Token {

    @Id
    UUID id;

    String name;

    @Enumerated(EnumType.STRING)
    Scope scope;

    String digest;

    /** Of the secret before, which still opens until a while after the rotation. */
    @Nullable
    String previous;

    @Column(name = "previous_until")
    @Nullable
    Instant previousUntil;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "rotated_at")
    @Nullable
    Instant rotatedAt;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @Column(name = "last_used_at")
    @Nullable
    Instant lastUsedAt;

    protected Token() {}

    Token(String name, Scope scope, String secret, Instant now, @Nullable Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.scope = scope;
        this.digest = Secret.digest(secret);
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    /** Gives it a new secret; the one before opens for a while. */
    void rotate(String secret, Duration grace, Instant now) {
        previous = digest;
        previousUntil = now.plus(grace);
        digest = Secret.digest(secret);
        rotatedAt = now;
    }

    /** Whether the secret of that digest opens at that moment. */
    boolean opens(String ofSecret, Instant now) {
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            return false;
        }
        return digest.equals(ofSecret)
                || (ofSecret.equals(previous) && previousUntil != null && previousUntil.isAfter(now));
    }
}
