package dev.skillsgap.profile.imports.staffing;

import dev.skillsgap.api.nearest.Nearest;
import dev.skillsgap.profile.imports.reading.FaultKind;
import dev.skillsgap.profile.imports.reading.PeopleTable;
import dev.skillsgap.profile.imports.reading.RowFault;
import dev.skillsgap.profile.imports.staffing.ManagerVotes.Chosen;
import dev.skillsgap.profile.person.Matching;
import dev.skillsgap.profile.person.Stated;
import dev.skillsgap.profile.team.NamedTeams;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Finds the teams that rows name, row by row, and once all people are there those who manage them. */
@ApplicationScoped
public class Staffing {

    private static final int AT_A_TIME = 500;

    private final NamedTeams teams;
    private final Matching matching;

    Staffing(NamedTeams teams, Matching matching) {
        this.teams = teams;
        this.matching = matching;
    }

    /**
     * What is stated, with ids in place of what teams are called, and what was not found.
     *
     * @param unknown in those rows, which are taken without it
     */
    public record Placed(List<Stated> people, List<RowFault> unknown) {}

    /**
     * Finds the teams, and makes those that are not there where the mapping says so and it is no dry run.
     *
     * @param known teams, of which one may be meant by a name that is none
     */
    public Placed place(Collection<Stated> stated, PeopleTable table, Nearest known, boolean dryRun) {
        var called =
                stated.stream().flatMap(one -> one.teams().stream()).distinct().toList();
        var make = table.mapping().teams().make();
        var ids = make && !dryRun ? teams.idsOfMade(called) : teams.ids(called);
        if (make && dryRun) {
            called.stream()
                    .filter(name -> !ids.containsKey(name) && teams.mayBeMade(name))
                    .forEach(name -> ids.put(name, UUID.randomUUID().toString()));
        }
        var faults = new LinkedHashMap<String, RowFault>();
        for (var one : stated) {
            one.teams().stream()
                    .filter(name -> !ids.containsKey(name))
                    .forEach(name -> faults.merge(
                            name,
                            unknownTeam(one.row(), table).suggesting(known.only(name)),
                            (before, now) -> before.times(before.times() + 1)));
        }
        var placed = stated.stream()
                .map(one -> one.withTeams(found(one.teams(), ids)))
                .toList();
        return new Placed(placed, List.copyOf(faults.values()));
    }

    /** Teams, of which one may be meant by a name that is none. */
    public Nearest nearestTeam() {
        return teams.nearest();
    }

    private static List<String> found(List<String> called, Map<String, String> ids) {
        return called.stream().map(ids::get).filter(Objects::nonNull).toList();
    }

    private static RowFault unknownTeam(long row, PeopleTable table) {
        return RowFault.taken(
                row,
                table.column("team"),
                FaultKind.UNKNOWN_TEAM,
                "Taken without it: no team is called so, or several are. Add the team, send its id, or let teams be made.");
    }

    /** Makes managers of those who were chosen, in the caller's transaction; tells who is not there, and who was outvoted. */
    public List<RowFault> lead(ManagerVotes votes, PeopleTable table, boolean dryRun) {
        var people = inParts(votes.managers(), matching::called);
        var chosen = votes.chosen(people);
        var ids = inParts(chosen.stream().map(Chosen::team).toList(), teams::ids);
        var faults = new ArrayList<RowFault>();
        for (var one : chosen) {
            var person = people.get(one.manager());
            var team = ids.get(one.team());
            if (person == null && !(dryRun && table.mentions(one.manager()))) {
                faults.add(unknownManager(one, table));
            } else if (person != null && team != null && !dryRun) {
                teams.lead(team, person);
            }
            if (one.others() > 0 && (person != null || !dryRun)) {
                faults.add(outvoted(one, table));
            }
        }
        return faults;
    }

    private static Map<String, String> inParts(
            Collection<String> called, Function<Collection<String>, Map<String, String>> find) {
        var all = List.copyOf(called);
        var found = new HashMap<String, String>();
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            found.putAll(find.apply(all.subList(from, Math.min(all.size(), from + AT_A_TIME))));
        }
        return found;
    }

    private static RowFault unknownManager(Chosen chosen, PeopleTable table) {
        return RowFault.taken(
                chosen.row(),
                table.column("manager"),
                FaultKind.UNKNOWN_MANAGER,
                "Taken, and the team keeps the manager it has: nobody has this id, employee number or e-mail address.");
    }

    private static RowFault outvoted(Chosen chosen, PeopleTable table) {
        return RowFault.taken(
                        chosen.firstOther(),
                        table.column("manager"),
                        FaultKind.ANOTHER_MANAGER,
                        "Taken, but a team has one manager, and more of its rows name somebody else.")
                .times(chosen.others());
    }
}
