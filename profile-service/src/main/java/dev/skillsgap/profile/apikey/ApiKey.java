package dev.skillsgap.profile.apikey;

import dev.skillsgap.apikey.Scope;
import dev.skillsgap.profile.secret.RotatingSecret;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A key for all three services, which are told of each version. */
@Entity
@Table(name = "api_key")
class ApiKey extends RotatingSecret {

    long version;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] scopes;

    protected ApiKey() {}

    ApiKey(String name, Collection<Scope> scopes, String secret, Instant now, @Nullable Instant expiresAt) {
        super(name, secret, now, expiresAt);
        this.version = 1;
        this.scopes = scopes.stream().distinct().map(Scope::toString).toArray(String[]::new);
    }

    @Override
    public void rotate(String secret, Duration grace, Instant now) {
        super.rotate(secret, grace, now);
        version++;
    }

    List<Scope> scopes() {
        return Arrays.stream(scopes).map(Scope::of).toList();
    }
}
