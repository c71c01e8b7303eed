package dev.skillsgap.recommendation.projection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** The teams. */
@ApplicationScoped
class Teams implements PanacheRepositoryBase<Team, String> {

    /** Takes what was told, unless it is not newer than what is held. */
    void take(TeamEvent event) {
        var team = findById(event.id(), LockModeType.PESSIMISTIC_WRITE);
        if (team == null) {
            team = new Team();
            team.id = event.id();
            team.take(event);
            persist(team);
        } else if (!team.dissolved && team.version < event.version()) {
            team.take(event);
        }
    }

    void dissolve(String id) {
        var team = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (team == null) {
            team = new Team();
            team.id = id;
            team.dissolved = true;
            persist(team);
        } else {
            team.dissolved = true;
            team.version = 0; // As if it had never been heard of: the end is the same in whatever order it is told.
            team.manager = null;
        }
    }
}
