package dev.skillsgap.profile.team;

import dev.skillsgap.api.nearest.Nearest;
import dev.skillsgap.api.rows.Unfit;
import dev.skillsgap.profile.person.Matching;
import dev.skillsgap.profile.team.TeamResource.TeamInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes teams as the rows of a table state them, by the same rules as one at a time; in the caller's transaction. */
@ApplicationScoped
public class StatedTeams {

    private final Teams teams;
    private final TeamForming forming;
    private final Matching matching;
    private final Validator validator;

    StatedTeams(Teams teams, TeamForming forming, Matching matching, Validator validator) {
        this.teams = teams;
        this.forming = forming;
        this.matching = matching;
        this.validator = validator;
    }

    /**
     * What a row says.
     *
     * @param id null: it is found by its name, and where there is none made with an id of its own
     * @param name null: the one that it has
     * @param manager id, employee number or e-mail address of a person; null: whoever it is
     */
    public record Stated(
            @Nullable String id,
            @Nullable String name,
            @Nullable String manager) {}

    /** What became of a team. */
    public enum Became {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    /**
     * Before the first: until the transaction ends nobody else makes teams by name.
     *
     * @return people, of whom one may be meant by a name that is nobody's
     */
    public Nearest begin() {
        teams.lockNames();
        return matching.nearest();
    }

    /**
     * Takes a row, and tells others where it says something new.
     *
     * @param people as {@link #begin} gave them
     * @param before ids of the teams that rows before were about; this one's is added
     * @throws dev.skillsgap.api.problem.Refusal where a team of this id was dissolved
     */
    public Became take(Stated stated, Nearest people, Set<String> before) throws Unfit {
        requireSound(stated);
        var manager = manager(stated.manager(), people);
        var there = there(stated);
        if (there != null && !before.add(there.id())) {
            throw new Unfit("", "repeated", "A row before it is about the same team.");
        }
        if (there != null) {
            return described(there, stated, manager);
        }
        if (stated.name() == null) {
            throw new Unfit(
                    "name", "missing-value", "There is no team of this id, and without a name none can be made.");
        }
        before.add(forming.add(stated.id(), stated.name(), manager));
        return Became.ADDED;
    }

    private Became described(Team team, Stated stated, @Nullable String stands) {
        var name = stated.id() == null || stated.name() == null ? team.name() : stated.name();
        var manager = stands == null ? team.manager() : stands;
        if (name.equals(team.name()) && Objects.equals(manager, team.manager())) {
            return Became.UNCHANGED;
        }
        forming.describe(team, name, manager);
        return Became.CHANGED;
    }

    private void requireSound(Stated stated) throws Unfit {
        if (stated.id() == null && stated.name() == null) {
            throw new Unfit("name", "missing-value", "It has neither an id nor a name.");
        }
        requireFit("id", stated.id());
        requireFit("name", stated.name());
    }

    private void requireFit(String field, @Nullable String value) throws Unfit {
        if (value == null) {
            return;
        }
        for (var violation : validator.validateValue(TeamInput.class, field, value)) {
            throw new Unfit(field, "breaks-a-rule", "It %s.".formatted(violation.getMessage()));
        }
    }

    private @Nullable String manager(@Nullable String called, Nearest people) throws Unfit {
        if (called == null) {
            return null;
        }
        var id = matching.called(List.of(called)).get(called);
        if (id == null) {
            throw new Unfit(
                    "manager",
                    "unknown-manager",
                    "Nobody has this id, employee number or e-mail address: add the person first.",
                    people.only(called));
        }
        return id;
    }

    private @Nullable Team there(Stated stated) throws Unfit {
        if (stated.id() != null) {
            return teams.findById(stated.id(), LockModeType.PESSIMISTIC_WRITE);
        }
        var name = Objects.requireNonNull(stated.name());
        var named = teams.called(List.of(name)).stream()
                .filter(team -> team.name().equalsIgnoreCase(name))
                .toList();
        if (named.size() > 1) {
            throw new Unfit(
                    "name", "several-teams", "Several teams are called so: say the id of the one that is meant.");
        }
        return named.isEmpty() ? null : teams.change(named.getFirst().id());
    }
}
