package dev.skillsgap.system.drill;

import dev.skillsgap.system.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One suite for all drills, its data on small disks where this user may make some. */
public final class DrillSuite implements ParameterResolver {

    private record Kept(Suite suite, SmallDisks disks) implements AutoCloseable {

        @Override
        public void close() {
            try {
                suite.close();
            } finally {
                disks.close();
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Suite.class || type == SmallDisks.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var kept = context.getRoot()
                .getStore(Namespace.create(DrillSuite.class))
                .computeIfAbsent(Kept.class, none -> start(), Kept.class);
        return parameter.getParameter().getType() == Suite.class ? kept.suite() : kept.disks();
    }

    private static Kept start() {
        var disks = new SmallDisks();
        try {
            return new Kept(Suite.start(disks::mount), disks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
