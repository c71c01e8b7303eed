package dev.skillsgap.localstack.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line of the suite. */
@Command(
        name = "skillsgap",
        description = "Runs the skills-gap suite on this machine: PostgreSQL, Kafka and three services.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Up.class,
            Status.class,
            Token.class,
            Events.class,
            Import.class,
            Importance.class,
            Export.class,
            DeadLetters.class,
            Down.class,
            Supervise.class
        },
        sortOptions = false,
        mixinStandardHelpOptions = true,
        version = "skillsgap 0.1.0",
        footer = {
            "",
            "Begin with:",
            "  ./skillsgap up --demo",
            "",
            "Ports, by environment variable, and their defaults:",
            "  SKILLSGAP_RECOMMENDATION_PORT  8080",
            "  SKILLSGAP_PROFILE_PORT         8081",
            "  SKILLSGAP_SKILLS_PORT          8082",
            "  SKILLSGAP_POSTGRES_PORT        15432",
            "  SKILLSGAP_KAFKA_PORT           19092",
            "Data, logs and keys are in .skillsgap/ of the project directory, or of",
            "SKILLSGAP_HOME where that is set."
        })
public final class SkillsGap implements Runnable {

    @Spec
    private CommandSpec spec;

    public static void main(String... args) {
        var supervises = args.length > 0 && args[0].equals("supervise");
        // The clients' own words would come between ours; ours say what to do.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", supervises ? "info" : "off");
        System.exit(new CommandLine(new SkillsGap())
                .setParameterExceptionHandler(Errors::usage)
                .setExecutionExceptionHandler(Errors::failed)
                .execute(args));
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
