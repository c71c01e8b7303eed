package dev.skillsgap.profile.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** People who work together, and the person who manages them. */
@Entity
public class Team {

    @Id
    private String id;

    private long version;
    private String name;
    private @Nullable String manager;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Team() {}

    Team(String id, String name, @Nullable String manager) {
        this.id = id;
        this.name = name;
        this.manager = manager;
        changed();
    }

    void describe(String name, @Nullable String manager) {
        this.name = name;
        this.manager = manager;
        changed();
    }

    private void changed() {
        version++;
        changedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    @Nullable
    String manager() {
        return manager;
    }

    long version() {
        return version;
    }

    Instant changedAt() {
        return changedAt;
    }
}
