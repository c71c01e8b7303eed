package dev.skillsgap.profile.apikey;

import dev.skillsgap.apikey.Scope;
import dev.skillsgap.apikey.Secret;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A key: of its secret only the digest is kept. */
@Entity
@Table(name = "api_key")
class ApiKey {

    @Id
    UUID id;

    long version;

    String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] scopes;

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

    protected ApiKey() {}

    ApiKey(String name, Collection<Scope> scopes, String secret, Instant now, @Nullable Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.version = 1;
        this.name = name;
        this.scopes = scopes.stream().distinct().map(Scope::toString).toArray(String[]::new);
        this.digest = Secret.digest(secret);
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    /** Gives it a new secret; the one before opens for a while. */
    void rotate(String secret, Duration grace, Instant now) {
        version++;
        previous = digest;
        previousUntil = now.plus(grace);
        digest = Secret.digest(secret);
        rotatedAt = now;
    }

    List<Scope> scopes() {
        return Arrays.stream(scopes).map(Scope::of).toList();
    }
}
