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

    void take(TeamEvent event) {
        version = event.version();
        manager = event.manager();
    }
}
