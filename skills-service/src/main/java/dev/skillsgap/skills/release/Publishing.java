package dev.skillsgap.skills.release;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.skills.check.TaxonomyRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes releases, one at a time. */
@ApplicationScoped
public class Publishing {

    private final Releases releases;
    private final ConceptVersions versions;
    private final ReleaseEvents events;

    Publishing(Releases releases, ConceptVersions versions, ReleaseEvents events) {
        this.releases = releases;
        this.versions = versions;
        this.events = events;
    }

    /**
     * Publishes changes.
     *
     * @throws Refusal when they change nothing
     * @throws TaxonomyRefused when the taxonomy would break rules; nothing was published
     */
    @Transactional
    public Release publish(List<Change> changes, String by, @Nullable String note) {
        releases.lock();
        var edition = new Edition(versions.newest());
        changes.forEach(edition::apply);
        if (edition.changed().isEmpty()) {
            throw Refusal.conflict("Nothing differs from the newest release: edit skills, roles or resources first.");
        }
        var violations = edition.violations();
        if (!violations.isEmpty()) {
            throw new TaxonomyRefused(violations);
        }
        return store(edition, by, note);
    }

    private Release store(Edition edition, String by, @Nullable String note) {
        var number = releases.newest() + 1;
        // Milliseconds, so that the event says exactly what is stored.
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var release = new Release(number, now, by, note, edition.contents());
        releases.persistAndFlush(release);
        versions.close(edition.changed(), number);
        versions.insert(edition.changed(), number);
        versions.insertLabels(edition.changedLabels(), number);
        versions.measure();
        events.append(release, versions.changedBy(number));
        return release;
    }
}
