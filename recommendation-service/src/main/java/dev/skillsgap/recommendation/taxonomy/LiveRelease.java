package dev.skillsgap.recommendation.taxonomy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The release that answers are computed from: the newest complete one. */
@ApplicationScoped
public class LiveRelease {

    private static final Logger LOG = Logger.getLogger(LiveRelease.class);

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(5);

    private final Concepts concepts;
    private final Markers markers;
    private volatile @Nullable Release live;
    private int refused;
    private long refusedAtNs;

    LiveRelease(Concepts concepts, Markers markers) {
        this.concepts = concepts;
        this.markers = markers;
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
        if (!hash(present).equals(marker.hash)) {
            return refuse(marker, "has the right counts, but another hash");
        }
        try {
            return assemble(marker, present);
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

    private static List<Concept> of(String kind, List<Concept> concepts) {
        return concepts.stream().filter(concept -> concept.kind.equals(kind)).toList();
    }

    private static String hash(List<Concept> concepts) {
        var lines = concepts.stream().map(Concept::line).sorted().collect(Collectors.joining());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Release assemble(Marker marker, List<Concept> present) {
        var assembly = new Assembly(of(Concept.SKILL, present).stream()
                .map(concept -> concepts.read(concept, SkillEvent.class))
                .toList());
        return new Release(
                marker.number,
                marker.publishedAt,
                of(Concept.ROLE, present).stream()
                        .map(concept -> assembly.role(concepts.read(concept, RoleEvent.class)))
                        .collect(Collectors.toMap(role -> role.id(), role -> role)),
                of(Concept.RESOURCE, present).stream()
                        .map(concept -> assembly.resource(concepts.read(concept, ResourceEvent.class)))
                        .toList(),
                assembly.skills());
    }
}
