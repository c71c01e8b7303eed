package dev.skillsgap.api.door;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever sends nothing more is answered by the door: the server, which cuts off without a word, waits longer. */
class PatienceTest {

    @ParameterizedTest
    @ValueSource(strings = {"bodyTimeout", "uploadTimeout"})
    void theServerWaitsLongerThanTheDoor(String timeout) throws IOException, NoSuchMethodException {
        var settings = new Properties();
        try (var file = Objects.requireNonNull(
                DoorConfig.class.getResourceAsStream("/META-INF/microprofile-config.properties"))) {
            settings.load(file);
        }
        var server = DurationConverter.parseDuration(settings.getProperty("quarkus.http.read-timeout"));
        var door = DurationConverter.parseDuration(DoorConfig.class
                .getDeclaredMethod(timeout)
                .getAnnotation(WithDefault.class)
                .value());

        assertTrue(server.compareTo(door) > 0, server + " and " + door);
    }
}
