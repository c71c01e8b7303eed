package dev.skillsgap.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One suite for all test classes that only ask, and leave nothing behind that the others would notice. */
public final class SharedSuite implements ParameterResolver, AfterAllCallback {

    private static final Map<String, String> SETTINGS = Map.of(
            // Our own words at their most talkative, since they are searched for secrets in the end.
            "QUARKUS_LOG_CATEGORY__DEV_SKILLSGAP__LEVEL", "DEBUG",
            // What a test waits for, sooner than it is in earnest.
            "SKILLSGAP_DOOR_BODY_TIMEOUT", "3s",
            "QUARKUS_HTTP_IDLE_TIMEOUT", "10s");

    /** What the store closes after the last test class. */
    private record Kept(Suite suite) implements AutoCloseable {

        @Override
        public void close() {
            suite.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Suite.class;
    }

    @Override
    public Suite resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return suite(context);
    }

    private static Suite suite(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedSuite.class))
                .computeIfAbsent(Kept.class, none -> new Kept(start()), Kept.class)
                .suite();
    }

    /** Each class answers for what it made the suite write down. */
    @Override
    public void afterAll(ExtensionContext context) {
        LogSecrets.of(suite(context).directory()).requireNone();
    }

    private static Suite start() {
        try {
            return Suite.start(SETTINGS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
