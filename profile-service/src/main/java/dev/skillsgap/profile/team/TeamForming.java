package dev.skillsgap.profile.team;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.profile.person.People;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one way in which teams are formed, named and dissolved, by whoever wants it; in the caller's transaction. */
@ApplicationScoped
public class TeamForming {

    private final Teams teams;
    private final TeamEvents events;
    private final People people;
    private final Membership membership;

    TeamForming(Teams teams, TeamEvents events, People people, Membership membership) {
        this.teams = teams;
        this.events = events;
        this.people = people;
        this.membership = membership;
    }

    /**
     * Adds a team and tells others; answers its id.
     *
     * @param id null: one is made
     * @param manager id of a person; null: none
     */
    public String add(@Nullable String id, String name, @Nullable String manager) {
        return added(id, name, manager).id();
    }

    Team added(@Nullable String id, String name, @Nullable String manager) {
        var given = id == null ? UUID.randomUUID().toString() : id;
        teams.refuseRetired(given);
        if (teams.findById(given) != null) {
            throw Refusal.conflict("There is a team '%s' already; change it with PUT.".formatted(given));
        }
        requirePerson(manager);
        var team = new Team(given, name, manager);
        teams.persistAndFlush(team);
        events.changed(team);
        return team;
    }

    /** Adds a team that has no manager yet, with an id that no other can have had. */
    void make(String name) {
        var team = new Team(UUID.randomUUID().toString(), name, null);
        teams.persist(team);
        events.changed(team);
    }

    /** Gives the team another name, where it is another. */
    public void rename(String id, String name) {
        var team = teams.change(id);
        if (!team.name().equals(name)) {
            describe(team, name, team.manager());
        }
    }

    void describe(Team team, String name, @Nullable String manager) {
        requirePerson(manager);
        team.describe(name, manager);
        events.changed(team);
    }

    /** Dissolves a team; its members stay. */
    public void dissolve(String id) {
        var team = teams.change(id);
        membership.end(id, people.idsInTeam(id));
        teams.flush();
        teams.delete(team);
        teams.retire(id);
        events.dissolved(team);
    }

    private void requirePerson(@Nullable String id) {
        if (id != null && people.findById(id) == null) {
            throw Refusal.invalid("/manager", "There is no person '%s'; add the person first.".formatted(id));
        }
    }
}
