package dev.skillsgap.apikey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnownKeyTest {

    private static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");

    private static KnownKey key(Instant previousUntil, Instant expiresAt, Scope... scopes) {
        return new KnownKey(UUID.randomUUID(), 2, "BI", List.of(scopes), "digest", "before", previousUntil, expiresAt);
    }

    @Test
    void theSecretBeforeOpensUntilItsTimeIsOver() {
        var key = key(NOON, null);

        assertTrue(key.opens("digest", NOON));
        assertTrue(key.opens("before", NOON.minusMillis(1)));
        assertFalse(key.opens("before", NOON));
        assertFalse(key.opens("another", NOON));
    }

    @Test
    void anExpiredKeyOpensNothing() {
        assertTrue(key(NOON, NOON).opens("digest", NOON.minusMillis(1)));
        assertFalse(key(NOON.plusSeconds(60), NOON).opens("digest", NOON));
        assertFalse(key(NOON.plusSeconds(60), NOON).opens("before", NOON));
    }

    @Test
    void aScopeForReadingGivesItsRoleForReadingAlone() {
        var key = key(null, null, Scope.INTEGRATION_READ, Scope.ADMIN);

        assertEquals(Set.of("integration", "admin"), key.roles("GET"));
        assertEquals(Set.of("admin"), key.roles("POST"));
        assertEquals(Set.of(), key(null, null, Scope.ADMIN_READ).roles("DELETE"));
        assertThrows(IllegalArgumentException.class, () -> Scope.of("hr"));
    }

    @Test
    void noTwoSecretsAreEqualAndNoDigestHoldsOne() {
        var secret = Secret.make(Secret.PREFIX);

        assertTrue(secret.startsWith("sgak_") && secret.length() >= 48, secret);
        assertNotEquals(secret, Secret.make(Secret.PREFIX));
        assertFalse(Secret.digest(secret).contains(secret.substring(5)));
    }
}
