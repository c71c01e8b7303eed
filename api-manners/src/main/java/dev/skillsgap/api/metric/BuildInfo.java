package dev.skillsgap.api.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Which build answers. */
@Singleton
@Startup
class BuildInfo {

    private static final String FILE = "META-INF/skillsgap-build.properties";

    BuildInfo(MeterRegistry metrics) {
        var build = read();
        Gauge.builder("build.info", () -> 1)
                .description("Always 1; its labels say which version answers, and of which commit it is made")
                .tag("version", build.getProperty("version", "unknown"))
                .tag("commit", build.getProperty("commit", "unknown"))
                .register(metrics);
    }

    private static Properties read() {
        var build = new Properties();
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            build.load(Objects.requireNonNull(file, FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build;
    }
}
