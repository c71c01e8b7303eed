package dev.skillsgap.profile.imports.staffing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.profile.imports.staffing.ManagerVotes.Chosen;
import dev.skillsgap.profile.person.Stated;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManagerVotesTest {

    private final ManagerVotes votes = new ManagerVotes();
    private long row = 1;

    @Test
    void choosesWhomMostRowsOfATeamName() {
        say("a", "Vision", "x");
        say("b", "vision", "y");
        say("c", "VISION", "Y");

        assertEquals(List.of(new Chosen("vision", "y", 3, 1, 2)), votes.chosen(Map.of()));
    }

    @Test
    void choosesWhomTheFirstRowNamesWhereAsManyNameAnother() {
        say("a", "Vision", "x");
        say("b", "Vision", "y");

        assertEquals(List.of(new Chosen("vision", "x", 2, 1, 3)), votes.chosen(Map.of()));
    }

    @Test
    void countsTheNamesOfOnePersonTogether() {
        say("a", "Vision", "x");
        say("b", "Vision", "E-1");
        say("c", "Vision", "eve@example.org");

        assertEquals(
                List.of(new Chosen("vision", "E-1", 3, 1, 2)),
                votes.chosen(Map.of("E-1", "eve", "eve@example.org", "eve")));
    }

    @Test
    void doesNotCountTheRowOfTheManagerWhoseManagerIsAbove() {
        say("eve", "Vision", "boss");
        say("a", "Vision", "EVE");

        assertEquals(List.of(new Chosen("vision", "EVE", 3, 0, 0)), votes.chosen(Map.of()));
    }

    @Test
    void countsWhatThoseSayWhoManageOneAnotherWhereNobodyElseDoes() {
        say("eve", "Board", "eve");

        assertEquals(List.of(new Chosen("board", "eve", 2, 0, 0)), votes.chosen(Map.of()));
    }

    @Test
    void countsNothingWhereARowNamesNoTeamOrNoManager() {
        say("a", "Vision", null);
        votes.add(new Stated(2, "b", "B", null, null, null, null, List.of(), "x", List.of()));

        assertEquals(List.of(), votes.chosen(Map.of()));
        assertEquals(Set.of(), votes.managers());
    }

    private void say(String id, String team, String manager) {
        row++;
        votes.add(new Stated(row, id, "Somebody", null, null, null, null, List.of(team), manager, List.of()));
    }
}
