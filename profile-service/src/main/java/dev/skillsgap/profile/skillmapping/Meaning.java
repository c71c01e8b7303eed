package dev.skillsgap.profile.skillmapping;

import org.jspecify.annotations.Nullable;

/**
 * What is said of an outside name.
 *
 * @param skill that it means; null, where that is rejected: it means none
 * @param confidence 0 to 1
 */
record Meaning(@Nullable String skill, MappingKind kind, double confidence, MappingStatus status) {

    /** The skill as which claims under the name count; null where they do not. */
    @Nullable
    String counted() {
        return status == MappingStatus.CONFIRMED ? skill : null;
    }
}
