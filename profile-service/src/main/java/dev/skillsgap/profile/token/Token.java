package dev.skillsgap.profile.token;

import dev.skillsgap.profile.secret.RotatingSecret;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token of a system that provisions people. */
@Entity
@Table(name = "provisioning_token")
class Token extends RotatingSecret {

    @Enumerated(EnumType.STRING)
    Scope scope;

    @Column(name = "last_used_at")
    @Nullable
    Instant lastUsedAt;

    protected Token() {}

    Token(String name, Scope scope, String secret, Instant now, @Nullable Instant expiresAt) {
        super(name, secret, now, expiresAt);
        this.scope = scope;
    }
}
