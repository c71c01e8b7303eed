package dev.skillsgap.recommendation.taxonomy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The release that answers are computed from: the newest complete one. */
@ApplicationScoped
public class LiveRelease {

    private static final Logger LOG = Logger.getLogger(LiveRelease.class);

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(5);

    private final Concepts concepts;
    private final Markers markers;
    private final ReleaseReader reader;
    private volatile @Nullable Release live;
    private int refused;
    private long refusedAtNs;

    LiveRelease(Concepts concepts, Markers markers, ReleaseReader reader) {
        this.concepts = concepts;
        this.markers = markers;
        this.reader = reader;
    }

    /** It; empty until a first one is complete. */
    public Optional<Release> get() {
        return Optional.ofNullable(live);
    }

    /** Its number; 0 while there is none. */
    public int number() {
        return get().map(Release::number).orElse(0);
    }

    /** Looks for a newer complete release, and makes it live. */
    public void refresh() {
        var newer = QuarkusTransaction.requiringNew().call(this::newestComplete);
        if (newer != null) {
            live = newer;
            LOG.infof(
                    "Release %d is live: %d roles, %d resources",
                    newer.number(), newer.roles().size(), newer.resources().size());
        }
    }

    private @Nullable Release newestComplete() {
        for (var marker : markers.candidates(number(), concepts.newestRelease())) {
            var release = hasArrived(marker) && !isRefused(marker) ? check(marker) : null;
            if (release != null) {
                marker.complete = true;
                return release;
            }
        }
        return null;
    }

    private boolean hasArrived(Marker marker) {
        return concepts.countChanged(Concept.SKILL, marker.number) == marker.changedSkills
                && concepts.countChanged(Concept.ROLE, marker.number) == marker.changedRoles
                && concepts.countChanged(Concept.RESOURCE, marker.number) == marker.changedResources
                && concepts.countPresent(Concept.SKILL) == marker.skills
                && concepts.countPresent(Concept.ROLE) == marker.roles
                && concepts.countPresent(Concept.RESOURCE) == marker.resources;
    }

    /** Refused a moment ago: reading all concepts of a large taxonomy takes a while. */
    private boolean isRefused(Marker marker) {
        return refused == marker.number && System.nanoTime() - refusedAtNs < LOOK_AGAIN_AFTER.toNanos();
    }

    private @Nullable Release check(Marker marker) {
        var present = concepts.present();
        // Checked on what was read: what is committed meanwhile does not matter.
        if (!reader.isWhole(marker, present)) {
            return refuse(marker, "has the right counts, but another hash");
        }
        try {
            return reader.read(marker, present);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return refuse(marker, "cannot be used: " + e.getMessage());
        }
    }

    private @Nullable Release refuse(Marker marker, String why) {
        if (refused != marker.number) {
            LOG.warnf("Release %d %s; release %d stays", marker.number, why, number());
        }
        refused = marker.number;
        refusedAtNs = System.nanoTime();
        return null;
    }
}
