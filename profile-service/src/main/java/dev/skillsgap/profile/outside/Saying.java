package dev.skillsgap.profile.outside;

import dev.skillsgap.profile.person.Assertion;
import dev.skillsgap.profile.person.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is said of somebody under an outside name.
 *
 * @param level 0 to 5
 * @param expiresAt null for never
 */
public record Saying(
        OutsideName skill,
        int level,
        Source source,
        @Nullable String evidence,
        Instant assertedAt,
        @Nullable Instant expiresAt) {

    /** The same of a skill of ours. */
    Assertion.Claim claim(String ofSkill) {
        return new Assertion.Claim(ofSkill, level, source, evidence, assertedAt, expiresAt);
    }
}
