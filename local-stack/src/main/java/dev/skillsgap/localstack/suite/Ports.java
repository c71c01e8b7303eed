package dev.skillsgap.localstack.suite;

import java.util.EnumMap;
import java.util.Map;

/** Where each part listens on the loopback interface. */
public record Ports(Map<Part, Integer> byPart) {

    private static final int HIGHEST = 65_535;

    /**
     * Takes the ports that the environment names, the defaults for the others.
     *
     * @throws Failure when a value is no port, or two parts would share one
     */
    public static Ports from(Map<String, String> environment) {
        var byPart = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            var port = port(part, environment);
            for (var other : byPart.entrySet()) {
                if (other.getValue() == port) {
                    throw new Failure("%s and %s both say port %d; give each its own"
                            .formatted(other.getKey().portVariable(), part.portVariable(), port));
                }
            }
            byPart.put(part, port);
        }
        return new Ports(byPart);
    }

    private static int port(Part part, Map<String, String> environment) {
        var chosen = environment.getOrDefault(part.portVariable(), "").strip();
        if (chosen.isEmpty()) {
            return part.defaultPort();
        }
        if (!chosen.matches("\\d{1,5}") || Integer.parseInt(chosen) < 1 || Integer.parseInt(chosen) > HIGHEST) {
            throw new Failure(
                    "%s=%s is no port; choose a number from 1 to %d".formatted(part.portVariable(), chosen, HIGHEST));
        }
        return Integer.parseInt(chosen);
    }

    public int of(Part part) {
        return byPart.getOrDefault(part, part.defaultPort());
    }

    /** Base URL of a service. */
    public String url(Part service) {
        return "http://localhost:" + of(service);
    }

    /** Address of the broker for Kafka clients. */
    public String bootstrapServers() {
        return "localhost:" + of(Part.KAFKA);
    }
}
