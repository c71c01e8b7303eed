package dev.skillsgap.recommendation.gap;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The numbers that are judgement rather than fact, in one versioned place.
 *
 * @param version named by every answer; a changed number needs a new version
 * @param trust in each source, above 0 and at most 1, falling in the order of {@link Source}
 * @param halfLifeDays days after which an assertion about a skill of that kind is believed half as much
 * @param optionalWeight factor on the importance of an optional requirement, above 0 and at most 1
 * @param transferCap coverage that transfer alone can reach, 0 up to but not including 1
 * @param recommendationRetentionDays days an emitted recommendation is kept, at least 180
 * @param minimumGroupSize people below which a group's figures are withheld, at least 2
 */
public record Policy(
        String version,
        Map<Source, Double> trust,
        Map<SkillKind, Integer> halfLifeDays,
        double optionalWeight,
        double transferCap,
        int recommendationRetentionDays,
        int minimumGroupSize) {

    public Policy {
        trust = Collections.unmodifiableMap(new EnumMap<>(trust));
        halfLifeDays = Collections.unmodifiableMap(new EnumMap<>(halfLifeDays));
        require(!version.isBlank(), "version is empty");
        requireTrust(trust);
        for (var kind : SkillKind.values()) {
            require(halfLifeDays.getOrDefault(kind, 0) >= 1, "halfLifeDays of " + kind.word() + " is not above 0");
        }
        require(optionalWeight > 0 && optionalWeight <= 1, "optionalWeight is not in (0, 1]");
        require(transferCap >= 0 && transferCap < 1, "transferCap is not in [0, 1)");
        require(recommendationRetentionDays >= 180, "recommendationRetentionDays is below 180");
        require(minimumGroupSize >= 2, "minimumGroupSize is below 2");
    }

    private static void requireTrust(Map<Source, Double> trust) {
        double above = 1;
        for (var source : Source.values()) {
            double in = trust.getOrDefault(source, 0.0);
            require(in > 0 && in <= above, "trust in " + source.word() + " is not in (0, " + above + "]");
            above = in;
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException("The policy cannot be used: " + otherwise);
        }
    }

    double trustIn(Source source) {
        return Objects.requireNonNull(trust.get(source));
    }

    /** What is left, 1 down to 0, of the trust in what was asserted that many days ago of a skill of that kind. */
    double left(SkillKind kind, long days) {
        return HalfLife.ofDays(Objects.requireNonNull(halfLifeDays.get(kind))).left(days);
    }
}
