package dev.skillsgap.localstack.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.localstack.suite.Api;
import dev.skillsgap.localstack.suite.Failure;
import dev.skillsgap.localstack.suite.Home;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.localstack.suite.SuiteState;
import dev.skillsgap.localstack.suite.SuiteState.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The running suite as it is now.
 *
 * @param well everything runs, is ready and knows the same release; lag and waiting events pass by and do not count
 * @param groups none when the broker does not answer
 * @param outboxes of the services whose database answers
 */
public record SuiteStatus(
        boolean well, Phase phase, List<PartStatus> parts, List<ConsumerLag> groups, List<OutboxBacklog> outboxes) {

    private static final int TOKEN_MINUTES = 5;

    /** Looks at a suite whose supervisor is alive. */
    public static SuiteStatus of(Home home, SuiteState state) {
        var parts = Arrays.stream(Part.values())
                .map(part -> PartStatus.of(part, state, part == Part.SKILLS ? published(home, state) : null))
                .toList();
        var well = state.phase() == Phase.READY
                && parts.stream().allMatch(PartStatus::ready)
                && parts.stream()
                                .map(PartStatus::release)
                                .filter(Objects::nonNull)
                                .distinct()
                                .count()
                        <= 1;
        return new SuiteStatus(
                well, state.phase(), parts, groups(state), OutboxBacklog.all(state.ports(), home.databasePassword()));
    }

    private static @Nullable Long published(Home home, SuiteState state) {
        var api = new Api(state.ports(), home.signingKey().token("hr", null, TOKEN_MINUTES));
        try {
            long newest = 0;
            for (var release :
                    api.get(Part.SKILLS, "/releases?limit=200").body().path("items")) {
                newest = Math.max(newest, release.path("number").asLong());
            }
            return newest == 0 ? null : newest;
        } catch (Failure e) {
            return null;
        }
    }

    private static List<ConsumerLag> groups(SuiteState state) {
        try {
            return ConsumerLag.all(state.ports().bootstrapServers());
        } catch (ExecutionException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted", e);
        }
    }

    /** All of it, for programs. */
    public String json() {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
