package dev.skillsgap.system;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.localstack.FreePort;
import dev.skillsgap.localstack.suite.Home;
import dev.skillsgap.localstack.suite.OwnProcess;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.localstack.suite.SuiteState;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The suite as a user runs it: the script, the default ports, the demo company. Started for the first test that asks for
 * it, stopped after the last one; then no process of it may be left.
 */
@SuppressWarnings("try") // close() may be interrupted: JUnit calls it.
final class DemoSuite implements AutoCloseable {

    private final Home home;
    private final Shell shell;

    private DemoSuite() throws IOException, InterruptedException {
        var base = Files.createTempDirectory("skillsgap-demo");
        home = new Home(Path.of(System.getProperty("skillsgap.project")), base.resolve(".skillsgap"));
        Shell.markBuilt();
        shell = new Shell(base);
        // Some tests knock without a token more often than a stranger may.
        run("SKILLSGAP_DOOR_STRANGER_REQUESTS=100000 ./skillsgap up --demo --detach");
    }

    /** Hands it to the tests. */
    static final class Extension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == DemoSuite.class;
        }

        @Override
        public DemoSuite resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return of(context);
        }
    }

    /** The one of this run of tests. */
    static DemoSuite of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(DemoSuite.class, type -> start(), DemoSuite.class);
    }

    private static DemoSuite start() {
        try {
            return new DemoSuite();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same, for tests that ask one service or another. */
    Suite suite() {
        return Suite.running(home, SuiteState.ports(home));
    }

    /** What a command printed that has to succeed. */
    String run(String command) throws IOException, InterruptedException {
        var result = shell.run(command);
        assertEquals(0, result.status(), result.output());
        return result.output();
    }

    RequestSpecification as(String role) {
        return given().auth().oauth2(home.signingKey().token(role, null, 60)).contentType(ContentType.JSON);
    }

    /** Ends the part as a power failure would; the supervisor starts it again a second later. */
    void kill(Part part) {
        var process = process(part).find().orElseThrow();
        process.destroyForcibly();
        await().until(() -> !process.isAlive());
    }

    boolean listens(Part part) {
        return !FreePort.isFree(SuiteState.ports(home).of(part));
    }

    private OwnProcess process(Part part) {
        return Objects.requireNonNull(state().parts().get(part)).process();
    }

    private SuiteState state() {
        return SuiteState.read(home).orElseThrow();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        var state = state();
        var processes = Stream.concat(
                        Stream.of(state.supervisor()),
                        state.parts().values().stream().map(SuiteState.Started::process))
                .toList();
        LogSecrets.of(home.directory()).requireNone();
        run("./skillsgap down --wipe");

        assertEquals(6, processes.size());
        assertEquals(List.of(), processes.stream().filter(OwnProcess::runs).toList(), "down leaves no process");
    }
}
