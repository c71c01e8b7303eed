package dev.skillsgap.profile.team;

import dev.skillsgap.api.nearest.Nearest;
import dev.skillsgap.api.table.Formulas;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Teams as files call them: by id or name. */
@ApplicationScoped
public class NamedTeams {

    private static final int MAX_NAME_LENGTH = 200;

    private final Teams teams;
    private final TeamForming forming;

    NamedTeams(Teams teams, TeamForming forming) {
        this.teams = teams;
        this.forming = forming;
    }

    /** Ids by what teams are called, of those of which there is exactly one; neither case nor anything else about a name is bent. */
    public Map<String, String> ids(Collection<String> called) {
        var ids = new HashMap<String, String>();
        if (called.isEmpty()) {
            return ids;
        }
        var found = teams.called(called);
        var byName = found.stream().collect(Collectors.groupingBy(team -> lower(team.name())));
        for (var text : called) {
            var named = byName.getOrDefault(lower(text), List.of());
            if (found.stream().anyMatch(team -> team.id().equals(text))) {
                ids.put(text, text);
            } else if (named.size() == 1) {
                ids.put(text, named.getFirst().id());
            }
        }
        return ids;
    }

    /** The same; teams that are not there are made, in the caller's transaction, with ids of their own. */
    public Map<String, String> idsOfMade(Collection<String> called) {
        var ids = ids(called);
        if (ids.keySet().containsAll(called)) {
            return ids;
        }
        teams.lockNames();
        var there = teams.called(called);
        var teamIds = there.stream().map(Team::id).collect(Collectors.toSet());
        var names = there.stream().map(team -> lower(team.name())).collect(Collectors.toSet());
        for (var name : called) {
            if (isName(name) && !teamIds.contains(name) && names.add(lower(name))) {
                forming.make(name);
            }
        }
        teams.haveGrown();
        return ids(called);
    }

    /** Whether nobody is called so yet, and somebody may be. */
    public boolean mayBeMade(String name) {
        return isName(name) && teams.called(List.of(name)).isEmpty();
    }

    private static boolean isName(String name) {
        return name.length() <= MAX_NAME_LENGTH && name.indexOf('\0') < 0 && !Formulas.isOne(name);
    }

    /** Tells the id of the team that is probably meant by a text that is none's: by ids and names, which are looked up when it is first asked. */
    public Nearest nearest() {
        return new Nearest(known -> teams.names().forEach((id, name) -> {
            known.add(id, id);
            known.add(name, id);
        }));
    }

    /** Makes the person the team's manager; nothing changes where that is so. */
    public void lead(String teamId, @Nullable String managerId) {
        var team = teams.change(teamId);
        if (!Objects.equals(team.manager(), managerId)) {
            forming.describe(team, team.name(), managerId);
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
