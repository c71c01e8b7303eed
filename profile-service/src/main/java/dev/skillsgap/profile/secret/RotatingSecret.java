package dev.skillsgap.profile.secret;

import dev.skillsgap.apikey.KeptSecret;
import dev.skillsgap.apikey.Secret;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key or token with a name and a secret, of which only the digest is kept, and which can be replaced. */
@MappedSuperclass
public abstract class RotatingSecret {

    @Id
    public UUID id;

    public String name;

    public String digest;

    /** Of the secret before, which still opens until a while after the rotation. */
    @Nullable
    public String previous;

    @Column(name = "previous_until")
    @Nullable
    public Instant previousUntil;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "rotated_at")
    @Nullable
    public Instant rotatedAt;

    @Column(name = "expires_at")
    @Nullable
    public Instant expiresAt;

    protected RotatingSecret() {}

    protected RotatingSecret(String name, String secret, Instant now, @Nullable Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.digest = Secret.digest(secret);
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    /** Gives it a new secret; the one before opens for a while. */
    public void rotate(String secret, Duration grace, Instant now) {
        previous = digest;
        previousUntil = now.plus(grace);
        digest = Secret.digest(secret);
        rotatedAt = now;
    }

    /** Whether the secret of that digest opens at that moment. */
    public boolean opens(String ofSecret, Instant now) {
        return new KeptSecret(digest, previous, previousUntil, expiresAt).opens(ofSecret, now);
    }
}
