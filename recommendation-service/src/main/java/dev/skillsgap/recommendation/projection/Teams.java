package dev.skillsgap.recommendation.projection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

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
        } else if (team.version < event.version()) {
            team.take(event);
        }
    }

    /** Whether the manager manages one of the teams. */
    boolean anyManagedBy(String manager, List<String> ids) {
        return count("manager = ?1 and id in ?2", manager, ids) > 0;
    }
}
