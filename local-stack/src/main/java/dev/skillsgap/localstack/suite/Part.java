package dev.skillsgap.localstack.suite;

import java.util.List;
import java.util.Locale;

/** What the suite consists of. */
public enum Part {
    POSTGRES("postgres", 15432),
    KAFKA("kafka", 19092),
    PROFILE("profile-service", 8081),
    SKILLS("skills-service", 8082),
    RECOMMENDATION("recommendation-service", 8080);

    /** What the services need before they start. */
    public static final List<Part> SERVERS = List.of(POSTGRES, KAFKA);

    public static final List<Part> SERVICES = List.of(PROFILE, SKILLS, RECOMMENDATION);

    private final String label;
    private final int defaultPort;

    Part(String label, int defaultPort) {
        this.label = label;
        this.defaultPort = defaultPort;
    }

    /** Name for people, log files and directories; that of the Maven module where there is one. */
    public String label() {
        return label;
    }

    int defaultPort() {
        return defaultPort;
    }

    /** The environment variable that chooses the port. */
    public String portVariable() {
        return "SKILLSGAP_" + name() + "_PORT";
    }

    /** Name of the service's database and of its user. */
    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }
}
