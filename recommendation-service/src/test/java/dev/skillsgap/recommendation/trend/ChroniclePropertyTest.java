package dev.skillsgap.recommendation.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

class ChroniclePropertyTest {

    private static final int K = 5;
    private static final List<String> ROLES = Arrays.asList(null, "r0", "r1");

    @Property(tries = 100)
    void whatIsToldIsWhatGoingThroughPeopleAndAnswersGives(@ForAll long seed) {
        var history = History.random(seed);
        var told = history.told(K);

        history.teams.forEach((team, people) ->
                ROLES.forEach(role -> History.points(told, team, role).forEach(point -> {
                    Statistics.label("point")
                            .collect(point.figures() == null ? "withheld" : point.repeated() ? "repeated" : "fresh");
                    if (point.figures() != null) {
                        compare(point.figures(), history.newest(people, point.since(), role));
                    }
                })));
    }

    /** Without the rule everyone is told of as they are; with it, as what is told of teams apart adds up. */
    @Property(tries = 100)
    void everyoneIsTheSumOfTeamsThatShareNobodyAndOfThoseInNone(@ForAll long seed) {
        var history = History.random(seed);
        history.teams.remove("c");
        var naked = history.told(1);
        var told = history.told(K);
        var alone = new History();
        history.everyone.stream()
                .filter(person -> history.teams.values().stream().noneMatch(team -> team.contains(person)))
                .forEach(person -> alone.join(person, List.of("none")));
        var none = Chronicle.of(alone.teams, Set.of(), history.answers, History.DAYS.all(), K);

        for (int i = 0; i < History.DAYS.all().size(); i++) {
            var point = naked.ofEveryone(null, History.DAYS.all()).get(i);
            var answers = history.newest(history.everyone, point.day(), "r0");
            assertTrue(
                    point.figures() == null || answers.size() <= point.figures().people());
            assertEquals(sum(told, "a", i) + sum(told, "b", i) + sum(none, "none", i), sum(told, "", i), 1e-9);
        }
    }

    private static double sum(Chronicle told, String group, int i) {
        var figures = History.points(told, group, null).get(i).figures();
        return figures == null ? 0 : figures.people() * figures.low();
    }

    private static void compare(Figures figures, List<Answer> answers) {
        assertTrue(answers.size() >= K);
        assertEquals(answers.size(), figures.people());
        assertEquals(answers.stream().mapToDouble(Answer::low).sum() / answers.size(), figures.low(), 1e-12);
        assertEquals(answers.stream().mapToDouble(Answer::high).sum() / answers.size(), figures.high(), 1e-12);
        assertEquals(answers.stream().filter(Answer::ready).count() / (double) answers.size(), figures.ready(), 1e-12);
        assertEquals(answers.stream().map(Answer::release).distinct().sorted().toList(), figures.releases());
    }

    /** Who may ask everything, again and again, learns about no single person. */
    @Property(tries = 100)
    void nobodysAnswerComesOutOfDifferences(@ForAll long seed) {
        var history = History.random(seed);

        assertEquals(Set.of(), new Attacker(history, history.told(K)).learned());
    }

    /** The control: without the rule most histories give somebody away. */
    @Test
    void withoutTheRuleAnswersComeOut() {
        var givenAway = LongStream.range(0, 20)
                .mapToObj(History::random)
                .filter(history ->
                        !new Attacker(history, history.told(1)).learned().isEmpty())
                .count();

        assertTrue(givenAway > 10, givenAway + " of 20");
    }

    /** A question about one team and one about all look at the same series. */
    @Property(tries = 100)
    void aTeamsTrendIsTheSameWhateverElseIsToldOf(@ForAll long seed) {
        var history = History.random(seed);
        var told = history.told(K);

        history.teams.keySet().forEach(team -> {
            var around = Sharing.of(history.teams).around(team);
            var alone = Chronicle.of(around, List.of(), history.answers, History.DAYS.all(), K);
            ROLES.forEach(role -> assertEquals(History.points(told, team, role), History.points(alone, team, role)));
        });
    }
}
