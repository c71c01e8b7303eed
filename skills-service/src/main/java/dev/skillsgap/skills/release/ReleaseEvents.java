package dev.skillsgap.skills.release;

import dev.skillsgap.outbox.Event;
import dev.skillsgap.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Tells everybody of a release: first every concept that it changed, then the marker that closes it. */
@ApplicationScoped
class ReleaseEvents {

    private static final String MARKER_TOPIC = "skills.release.v1";

    private final Outbox outbox;

    ReleaseEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The marker: a reader that holds {@code counts} concepts with this hash holds the release. */
    private record ReleasePublished(int number, Instant publishedAt, Counts counts, Counts changed, String hash) {}

    void append(Release release, List<ConceptVersion> changed) {
        changed.forEach(version -> outbox.append(event(version, release.publishedAt)));
        outbox.append(marker(release));
    }

    private static Event event(ConceptVersion version, Instant publishedAt) {
        var topic = "skills.%s.v1".formatted(version.kind);
        return new Event(
                topic,
                version.conceptId,
                "%s/%s/%d".formatted(topic, version.conceptId, version.sinceRelease),
                "dev.skillsgap.%s.published.v1".formatted(version.kind),
                publishedAt,
                version.state());
    }

    private static Event marker(Release release) {
        var published = new ReleasePublished(
                release.number, release.publishedAt, release.counts, release.changed, release.hash);
        return new Event(
                MARKER_TOPIC,
                String.valueOf(release.number),
                MARKER_TOPIC + "/" + release.number,
                "dev.skillsgap.release.published.v1",
                release.publishedAt,
                published);
    }
}
