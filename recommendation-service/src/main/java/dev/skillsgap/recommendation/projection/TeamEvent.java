package dev.skillsgap.recommendation.projection;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code profiles.team.v1}. */
record TeamEvent(
        @NotNull String id, @Min(1) long version, @Nullable String manager) {

    KnownPeople.KnownTeam toTeam() {
        return new KnownPeople.KnownTeam(id, version, manager);
    }
}
