package dev.skillsgap.profile.person;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An assertion as shown to those who may see the person. */
public record AssertionView(
        UUID id,
        String skill,
        int level,
        Source source,
        @Nullable String evidence,
        @Nullable String assertedBy,
        Instant assertedAt,
        @Nullable Instant expiresAt,
        Instant recordedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy) {

    public static AssertionView from(Assertion assertion) {
        return new AssertionView(
                assertion.id,
                assertion.skill,
                assertion.level,
                assertion.source,
                assertion.evidence,
                assertion.assertedBy,
                assertion.assertedAt,
                assertion.expiresAt,
                assertion.recordedAt,
                assertion.withdrawnAt,
                assertion.withdrawnBy);
    }
}
