package dev.skillsgap.recommendation.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is in a team, as the tables have it. */
@ApplicationScoped
public class TeamMembers {

    private final Teams teams;
    private final EntityManager entities;

    TeamMembers(Teams teams, EntityManager entities) {
        this.teams = teams;
        this.entities = entities;
    }

    /**
     * A team and its members.
     *
     * @param manager id of a person; null for none
     * @param members ids, in their order
     */
    public record Membership(String team, @Nullable String manager, List<String> members) {}

    /** The team of that id; empty when there is none, or no longer. */
    public Optional<Membership> find(String id) {
        return teams.findByIdOptional(id)
                .filter(team -> !team.dissolved)
                .map(team -> new Membership(team.id, team.manager, members(id)));
    }

    private List<String> members(String team) {
        List<?> ids = entities.createNativeQuery(
                        "select id from person where teams @> array[cast(?1 as text)] order by id", String.class)
                .setParameter(1, team)
                .getResultList();
        return ids.stream().map(String::valueOf).toList();
    }
}
