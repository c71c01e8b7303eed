package dev.skillsgap.recommendation.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An address that is told what was recommended. */
@Entity
@Table(name = "webhook")
public class Webhook {

    @Id
    private UUID id;

    @Generated
    @Column(insertable = false, updatable = false)
    private Long seq;

    private long version;
    private String url;
    private String description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] types;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] roles;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] teams;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] fields;

    private String secret;

    @Column(name = "previous_secret")
    private @Nullable String previousSecret;

    @Column(name = "previous_until")
    private @Nullable Instant previousUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    @Column(name = "disabled_because")
    private @Nullable String disabledBecause;

    @Column(name = "failing_since")
    private @Nullable Instant failingSince;

    protected Webhook() {}

    /**
     * What it listens to; an empty list stands for all.
     *
     * @param types of events
     * @param roles target roles of people who are told about
     * @param teams of which somebody who is told about is a member of one at least
     * @param fields of a recommendation that are told
     */
    public record Interest(List<String> types, List<String> roles, List<String> teams, List<String> fields) {}

    /** A new one, which is told from the moment on at which it is stored. */
    public static Webhook of(String url, String description, Interest interest, Secret secret) {
        var webhook = new Webhook();
        webhook.id = UUID.randomUUID();
        webhook.secret = secret.text();
        webhook.createdAt = now();
        webhook.describe(url, description, interest);
        return webhook;
    }

    public void describe(String url, String description, Interest interest) {
        this.url = url;
        this.description = description;
        this.types = interest.types().toArray(String[]::new);
        this.roles = interest.roles().toArray(String[]::new);
        this.teams = interest.teams().toArray(String[]::new);
        this.fields = interest.fields().toArray(String[]::new);
        changed();
    }

    /** What waits for it is told from now on. */
    public void enable() {
        if (!isEnabled()) {
            disabledAt = null;
            disabledBecause = null;
            failingSince = null;
            changed();
        }
    }

    /** Nothing more is told; what waits goes on waiting. The first reason stays. */
    public void disable(String because) {
        if (isEnabled()) {
            disabledAt = now();
            disabledBecause = because;
            changed();
        }
    }

    /** Signs with another secret from now on, and for a while with the one before too. */
    public void rotate(Secret next, Duration overlap) {
        previousSecret = secret;
        previousUntil = now().plus(overlap);
        secret = next.text();
        changed();
    }

    /** An attempt failed; the first since one that did not is remembered. */
    public void failed(Instant at) {
        failingSince = failingSince == null ? at : failingSince;
    }

    public void succeeded() {
        failingSince = null;
    }

    private void changed() {
        version++;
        changedAt = now();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    public UUID id() {
        return id;
    }

    /** Place in the order in which they were made. */
    public long seq() {
        return seq;
    }

    public long version() {
        return version;
    }

    public String url() {
        return url;
    }

    public String description() {
        return description;
    }

    public Interest interest() {
        return new Interest(List.of(types), List.of(roles), List.of(teams), List.of(fields));
    }

    /** What a message of that moment is signed with: one secret, or two. */
    public List<Secret> secretsAt(Instant moment) {
        return Stream.concat(
                        Stream.of(secret), Stream.ofNullable(previousUntil(moment) == null ? null : previousSecret))
                .map(Secret::new)
                .toList();
    }

    /** Until when the secret before is used too; null where it is not at that moment. */
    public @Nullable Instant previousUntil(Instant moment) {
        return previousUntil != null && moment.isBefore(previousUntil) ? previousUntil : null;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public boolean isEnabled() {
        return disabledAt == null;
    }

    public @Nullable Instant disabledAt() {
        return disabledAt;
    }

    public @Nullable String disabledBecause() {
        return disabledBecause;
    }

    /** Since when every attempt failed; null when the last one did not. */
    public @Nullable Instant failingSince() {
        return failingSince;
    }
}
