package dev.skillsgap.localstack.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void takesTheDefaultsWhereTheEnvironmentIsSilent() {
        var ports = Ports.from(Map.of("SKILLSGAP_KAFKA_PORT", ""));
        assertEquals("http://localhost:8080", ports.url(Part.RECOMMENDATION));
        assertEquals("http://localhost:8081", ports.url(Part.PROFILE));
        assertEquals("http://localhost:8082", ports.url(Part.SKILLS));
        assertEquals(15432, ports.of(Part.POSTGRES));
        assertEquals("localhost:19092", ports.bootstrapServers());
    }

    @Test
    void takesWhatTheEnvironmentNames() {
        assertEquals(
                9081, Ports.from(Map.of("SKILLSGAP_PROFILE_PORT", " 9081 ")).of(Part.PROFILE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "8080x", "999999999999"})
    void refusesWhatIsNoPort(String value) {
        var failure = assertThrows(Failure.class, () -> Ports.from(Map.of("SKILLSGAP_SKILLS_PORT", value)));
        assertTrue(failure.getMessage().startsWith("SKILLSGAP_SKILLS_PORT=" + value), failure.getMessage());
    }

    @Test
    void refusesOnePortForTwoParts() {
        var failure = assertThrows(Failure.class, () -> Ports.from(Map.of("SKILLSGAP_KAFKA_PORT", "8080")));
        assertEquals(
                "SKILLSGAP_KAFKA_PORT and SKILLSGAP_RECOMMENDATION_PORT both say port 8080; give each its own",
                failure.getMessage());
    }
}
