package dev.skillsgap.recommendation.answer;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.gap.SkillKind;
import dev.skillsgap.recommendation.gap.Source;
import java.util.Map;

/** The policy as it stands in {@code policy.json}. */
public record PolicyFile(
        String version,
        Map<String, Double> trust,
        Map<String, Integer> halfLifeDays,
        double optionalWeight,
        double transferCap,
        int recommendationRetentionDays,
        int minimumGroupSize) {

    /** The policy that a text states; throws IllegalArgumentException for one that cannot be used. */
    public static Policy read(String text, ObjectMapper json) {
        try {
            return json.readValue(text, PolicyFile.class).toPolicy();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The policy cannot be read", e);
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
