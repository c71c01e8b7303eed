package dev.skillsgap.apikey;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Says who calls with a key. */
@ApplicationScoped
class KeyIdentities implements IdentityProvider<KeyRequest> {

    private final KnownKeys keys;
    private final KeyUses uses;

    KeyIdentities(KnownKeys keys, KeyUses uses) {
        this.keys = keys;
        this.uses = uses;
    }

    @Override
    public Class<KeyRequest> getRequestType() {
        return KeyRequest.class;
    }

    /** All of it is in memory. */
    @Override
    public Uni<SecurityIdentity> authenticate(KeyRequest request, AuthenticationRequestContext context) {
        var now = Instant.now();
        return keys.find(Secret.digest(request.secret()), now)
                .map(key -> identity(key, request.method(), now))
                .map(identity -> Uni.createFrom().item(identity))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
    }

    private SecurityIdentity identity(KnownKey key, String method, Instant now) {
        uses.note(key.id(), now);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("key-" + key.id()))
                .addRoles(key.roles(method))
                .build();
    }
}
