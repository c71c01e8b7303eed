package dev.skillsgap.profile.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.skillsgap.outbox.Event;
import dev.skillsgap.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells others of a team: who manages it. Its name stays here; members tell their teams themselves. */
@ApplicationScoped
class TeamEvents {

    private static final String TOPIC = "profiles.team.v1";
    private static final String UPDATED = "dev.skillsgap.team.updated.v1";
    private static final String DISSOLVED = "dev.skillsgap.team.dissolved.v1";

    private final Outbox outbox;

    TeamEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record TeamUpdated(
            String id,
            long version,
            Instant changedAt,
            @Nullable String manager) {}

    void changed(Team team) {
        var state = new TeamUpdated(team.id(), team.version(), team.changedAt(), team.manager());
        outbox.append(new Event(TOPIC, team.id(), team.id() + "/" + team.version(), UPDATED, team.changedAt(), state));
    }

    void dissolved(Team team) {
        outbox.append(new Event(TOPIC, team.id(), team.id() + "/dissolved", DISSOLVED, Instant.now(), null));
    }
}
