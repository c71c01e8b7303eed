package dev.skillsgap.system;

import dev.skillsgap.system.door.Keycloak;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The suite that all test classes share: for those that only ask, and leave nothing behind that others would notice. */
public final class SharedSuite implements ParameterResolver, AfterAllCallback {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Suite.class;
    }

    @Override
    public Suite resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (Boolean.getBoolean("keycloak.ahead")) {
            Keycloak.of(context); // While others are tested it gets ready.
        }
        return DemoSuite.of(context).suite();
    }

    /** Each class answers for what it made the suite write down. */
    @Override
    public void afterAll(ExtensionContext context) {
        LogSecrets.of(DemoSuite.of(context).suite().directory()).requireNone();
    }
}
