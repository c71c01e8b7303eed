package dev.skillsgap.api.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BodyLimitsTest {

    private static final String FORM = "multipart/form-data; boundary=x";

    private final BodyLimits limits = new BodyLimits(
            100,
            Duration.ofSeconds(20),
            Map.of("/api/v1/imports", 1_000L, "/api/v1/frameworks/*/imports", 2_000L),
            Duration.ofMinutes(5));

    @Test
    void allowsMoreOnlyWhereFilesAreTaken() {
        assertEquals(1_000, limits.bytes("/api/v1/imports", FORM));
        assertEquals(2_000, limits.bytes("/api/v1/frameworks/esco/imports", FORM));
        for (var other : new String[] {"/api/v1/import", "/api/v1/imports/x", "/api/v1/frameworks/a/b/imports", "/"}) {
            assertEquals(100, limits.bytes(other, FORM), other);
        }
    }

    @Test
    void allowsMoreToFormsAlone() {
        assertEquals(1_000, limits.bytes("/api/v1/imports", "Multipart/Form-Data; boundary=x"));
        assertEquals(100, limits.bytes("/api/v1/imports", "application/json"));
        assertEquals(100, limits.bytes("/api/v1/imports", null));
        assertEquals(Duration.ofSeconds(20), limits.timeout("/api/v1/imports", "application/json"));
    }

    @Test
    void givesFilesMoreTime() {
        assertEquals(Duration.ofMinutes(5), limits.timeout("/api/v1/imports", FORM));
        assertEquals(Duration.ofSeconds(20), limits.timeout("/api/v1/people", FORM));
    }
}
