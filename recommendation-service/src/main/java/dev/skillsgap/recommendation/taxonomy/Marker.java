package dev.skillsgap.recommendation.taxonomy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The marker that closes a release: what must be held for it to be complete. */
@Entity
@Table(name = "release")
class Marker {

    @Id
    int number;

    @Column(name = "published_at")
    Instant publishedAt;

    int skills;

    int roles;

    int resources;

    @Column(name = "changed_skills")
    int changedSkills;

    @Column(name = "changed_roles")
    int changedRoles;

    @Column(name = "changed_resources")
    int changedResources;

    String hash;

    /** Whether some instance has seen it complete; for operators, each instance sees for itself. */
    boolean complete;

    static Marker of(ReleaseEvent event) {
        var marker = new Marker();
        marker.number = event.number();
        marker.publishedAt = event.publishedAt();
        marker.skills = event.counts().skills();
        marker.roles = event.counts().roles();
        marker.resources = event.counts().resources();
        marker.changedSkills = event.changed().skills();
        marker.changedRoles = event.changed().roles();
        marker.changedResources = event.changed().resources();
        marker.hash = event.hash();
        return marker;
    }
}
