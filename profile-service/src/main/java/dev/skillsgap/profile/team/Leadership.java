package dev.skillsgap.profile.team;

import jakarta.enterprise.context.ApplicationScoped;

/** Who leads teams. */
@ApplicationScoped
public class Leadership {

    private final Teams teams;
    private final TeamEvents events;

    Leadership(Teams teams, TeamEvents events) {
        this.teams = teams;
        this.events = events;
    }

    /** Leaves the teams of a person who is erased without a manager. */
    public void vacate(String personId) {
        for (var team : teams.changeManagedBy(personId)) {
            team.describe(team.name(), null);
            events.changed(team);
        }
    }
}
