package dev.skillsgap.localstack.cli;

import dev.skillsgap.localstack.suite.Home;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints a bearer token. */
@Command(
        name = "token",
        description = "Prints a bearer token and nothing else. The suite need not run.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ./skillsgap token --role hr",
            "  ./skillsgap token --role employee --person demo-01",
            "  curl -H \"Authorization: Bearer $(./skillsgap token --role hr)\" http://localhost:8081/api/v1/people"
        })
final class Token implements Callable<Integer> {

    private static final List<String> ROLES = List.of("employee", "manager", "hr", "admin", "integration");

    /** They may see what is theirs, so they must be somebody. */
    private static final List<String> PERSONAL = List.of("employee", "manager");

    private static final String PERSON_ID = "[a-z0-9][a-z0-9-]{0,63}";

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "employee, manager, hr, admin or integration.")
    private String role;

    @Option(names = "--person", paramLabel = "ID", description = "Whose token it is; employee and manager need it.")
    private @Nullable String person;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "60",
            description = "How long it is good (default: 60).")
    private int minutes;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        require(ROLES.contains(role), "no role %s; there are %s".formatted(role, String.join(", ", ROLES)));
        require(minutes > 0, "--minutes must be at least 1");
        if (person == null) {
            require(!PERSONAL.contains(role), "role %s needs --person, for example --person demo-01".formatted(role));
        } else {
            require(person.matches(PERSON_ID), "%s is no person id: small letters, digits and -".formatted(person));
        }
        System.out.println(Home.current().signingKey().token(role, person, minutes));
        return 0;
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
