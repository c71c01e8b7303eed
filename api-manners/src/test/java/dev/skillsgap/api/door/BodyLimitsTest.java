package dev.skillsgap.api.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BodyLimitsTest {

    private final BodyLimits limits = new BodyLimits(
            100,
            Duration.ofSeconds(20),
            Map.of("/api/v1/imports", 1_000L, "/api/v1/frameworks/*/imports", 2_000L),
            Duration.ofMinutes(5));

    @Test
    void allowsMoreOnlyWhereFilesAreTaken() {
        assertEquals(1_000, limits.bytes("/api/v1/imports"));
        assertEquals(2_000, limits.bytes("/api/v1/frameworks/esco/imports"));
        for (var other : new String[] {"/api/v1/import", "/api/v1/imports/x", "/api/v1/frameworks/a/b/imports", "/"}) {
            assertEquals(100, limits.bytes(other), other);
        }
    }

    @Test
    void givesFilesMoreTime() {
        assertEquals(Duration.ofMinutes(5), limits.timeout("/api/v1/imports"));
        assertEquals(Duration.ofSeconds(20), limits.timeout("/api/v1/people"));
    }
}
