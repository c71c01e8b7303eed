package dev.skillsgap.profile.badge.trust;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Somebody whose badges are believed. */
@Entity
@Table(name = "badge_issuer")
public class Issuer {

    @Id
    UUID id;

    String issuer;
    String name;
    int level;

    @Column(name = "added_at")
    Instant addedAt;

    /** JWKs by name. */
    @ElementCollection
    @CollectionTable(name = "badge_issuer_key", joinColumns = @JoinColumn(name = "issuer_id"))
    @MapKeyColumn(name = "name")
    @Column(name = "jwk")
    Map<String, String> keys = new TreeMap<>();

    protected Issuer() {}

    Issuer(String issuer, String name, int level, Instant now) {
        this.id = UUID.randomUUID();
        this.issuer = issuer;
        this.name = name;
        this.level = level;
        this.addedAt = now;
    }

    void describe(String called, int levelOfBadges, Map<String, String> jwks) {
        name = called;
        level = levelOfBadges;
        keys.clear();
        keys.putAll(jwks);
    }

    /** What it is called by the administrator, who knows better than a badge does. */
    public String name() {
        return name;
    }

    /** At which a skill is held, 1 to 5, by whom a badge of theirs that states none is given. */
    public int level() {
        return level;
    }
}
