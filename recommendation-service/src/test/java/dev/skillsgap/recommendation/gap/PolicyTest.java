package dev.skillsgap.recommendation.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final Map<SkillKind, Integer> HALF_LIVES = Map.of(
            SkillKind.KNOWLEDGE, 1825, SkillKind.TOOL, 730, SkillKind.PRACTICE, 1095, SkillKind.TRANSVERSAL, 3650);

    private static final Map<Source, Double> TRUST = Map.of(
            Source.CREDENTIAL, 1.0,
            Source.ASSESSMENT, 0.9,
            Source.MANAGER, 0.8,
            Source.SELF, 0.5,
            Source.INFERRED, 0.3);

    @Test
    void refusesNumbersOutOfRange() {
        assertEquals("1", policy(0.5, 0.8).version());
        assertRefused("optionalWeight", () -> policy(0, 0.8));
        assertRefused("optionalWeight", () -> policy(1.1, 0.8));
        assertRefused("optionalWeight", () -> policy(Double.NaN, 0.8));
        assertRefused("transferCap", () -> policy(0.5, 1.0));
        assertRefused("version", () -> new Policy(" ", TRUST, HALF_LIVES, 0.5, 0.8, 180, 5));
        assertRefused("recommendationRetentionDays", () -> new Policy("1", TRUST, HALF_LIVES, 0.5, 0.8, 179, 5));
        assertRefused("minimumGroupSize", () -> new Policy("1", TRUST, HALF_LIVES, 0.5, 0.8, 180, 1));
        assertRefused(
                "halfLifeDays of tool", () -> new Policy("1", TRUST, Map.of(SkillKind.KNOWLEDGE, 1), 0.5, 0.8, 180, 5));
    }

    @Test
    void refusesTrustThatIsMissingOrDoesNotFollowTheOrderOfSources() {
        var upsideDown = new EnumMap<>(TRUST);
        upsideDown.put(Source.SELF, 0.85);
        var missing = new EnumMap<>(TRUST);
        missing.remove(Source.INFERRED);

        assertRefused("trust in self", () -> new Policy("1", upsideDown, HALF_LIVES, 0.5, 0.8, 180, 5));
        assertRefused("trust in inferred", () -> new Policy("1", missing, HALF_LIVES, 0.5, 0.8, 180, 5));
    }

    Policy policy(double optionalWeight, double transferCap) {
        return new Policy("1", TRUST, HALF_LIVES, optionalWeight, transferCap, 180, 5);
    }

    private static void assertRefused(String what, Runnable construction) {
        var refusal = assertThrows(IllegalArgumentException.class, construction::run);
        assertTrue(refusal.getMessage().contains(what), refusal.getMessage());
    }
}
