package dev.skillsgap.system.drill;

import dev.skillsgap.system.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The suite of all drills for one that has much to keep: in the long form a suite of its own, for what comes of it neither fits
 * the small disks nor should be in the way of the others.
 */
final class RoomySuite implements ParameterResolver {

    private final DrillSuite shared = new DrillSuite();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Suite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Scale.LONG
                ? context.getStore(Namespace.create(RoomySuite.class))
                        .computeIfAbsent(Suite.class, none -> start(), Suite.class)
                : shared.resolveParameter(parameter, context);
    }

    private static Suite start() {
        try {
            return Suite.start(home -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
