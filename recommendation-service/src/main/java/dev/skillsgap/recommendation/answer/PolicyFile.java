package dev.skillsgap.recommendation.answer;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.SkillKind;
import dev.skillsgap.recommendation.gap.Source;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/** The policy as it stands in {@code policy.json}. */
record PolicyFile(
        String version,
        Map<String, Double> trust,
        Map<String, Integer> halfLifeDays,
        double optionalWeight,
        double transferCap,
        int recommendationRetentionDays,
        int minimumGroupSize) {

    /** Reads it once, at start: one that cannot be used stops the service. */
    static final class Reader {

        @Produces
        @Singleton
        Policy policy(ObjectMapper json) throws IOException {
            try (var file = Objects.requireNonNull(PolicyFile.class.getResourceAsStream("/policy.json"))) {
                return json.readValue(file, PolicyFile.class).toPolicy();
            }
        }
    }

    private Policy toPolicy() {
        return new Policy(
                version,
                trust.entrySet().stream().collect(toMap(entry -> Source.of(entry.getKey()), Map.Entry::getValue)),
                halfLifeDays.entrySet().stream()
                        .collect(toMap(entry -> SkillKind.of(entry.getKey()), Map.Entry::getValue)),
                optionalWeight,
                transferCap,
                recommendationRetentionDays,
                minimumGroupSize);
    }
}
