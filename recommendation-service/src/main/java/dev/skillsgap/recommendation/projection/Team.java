package dev.skillsgap.recommendation.projection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A team: who manages it decides who may see its people. */
@Entity
@Table(name = "team")
class Team {

    @Id
    String id;

    long version;

    @Nullable
    String manager;

    /** Kept when it is dissolved, so that a late event does not bring it back. */
    boolean dissolved;

    void take(TeamEvent event) {
        version = event.version();
        manager = event.manager();
    }

    KnownPeople.KnownTeam known() {
        return dissolved ? KnownPeople.KnownTeam.dissolved(id) : new KnownPeople.KnownTeam(id, version, manager);
    }
}
