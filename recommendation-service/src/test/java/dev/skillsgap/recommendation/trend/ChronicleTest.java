package dev.skillsgap.recommendation.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChronicleTest {

    private static final int K = 5;
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 28);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final List<LocalDate> MONTHS = List.of(JANUARY, FEBRUARY, MARCH);

    /** Eight people of a team with an answer in January. */
    private static History eight() {
        var history = new History();
        IntStream.range(0, 8)
                .forEach(i -> history.join("p" + i, List.of("t")).answer("p" + i, 3, "r0", 0.1 + i / 100.0));
        return history;
    }

    private static List<Point> months(History history, int k) {
        return history.told(k).ofTeam("t", null, MONTHS);
    }

    @Test
    void onePersonsChangeIsNotToldUntilOthersHaveChanged() {
        var history = eight().answer("p0", 40, "r0", 0.77);

        var points = months(history, K);

        assertTrue(points.get(1).repeated());
        assertEquals(LocalDate.of(2026, 2, 8), points.get(1).since(), "the week before the change");
        assertEquals(points.get(0).figures(), points.get(1).figures());

        IntStream.range(1, 5).forEach(i -> history.answer("p" + i, 70, "r0", 0.5));
        points = months(history, K);
        assertEquals(points.get(0).figures(), points.get(1).figures());
        assertFalse(points.get(2).repeated());
        assertEquals((0.77 + 4 * 0.5 + 0.15 + 0.16 + 0.17) / 8, low(points.get(2)), 1e-12);
    }

    /** The control: with the rule switched off the change of the one comes out of two points. */
    @Test
    void whoSubtractsTwoPointsLearnsAboutOnePersonOnlyWithoutTheRule() {
        var history = eight().answer("p0", 40, "r0", 0.77);

        assertEquals(Set.of(), new Attacker(history, history.told(K)).learned());
        assertFalse(new Attacker(history, history.told(1)).learned().isEmpty());
        var naked = months(history, 1);
        assertEquals(0.77 - 0.1, 8 * (low(naked.get(1)) - low(naked.get(0))), 1e-12);
    }

    /** Nine in one team, and the ninth of them without an answer in the other. */
    @Test
    void whoSubtractsTwoTeamsLearnsAboutOnePersonOnlyWithoutTheRule() {
        var history = eight();
        history.everyone.forEach(person -> history.join(person, List.of("u")));
        history.join("p8", List.of("t")).answer("p8", 3, "r0", 0.66);
        IntStream.range(0, 5).forEach(i -> history.join("q" + i, List.of("u"))); // Nobody knows of them.

        assertEquals(Set.of(), new Attacker(history, history.told(K)).learned());
        assertFalse(new Attacker(history, history.told(1)).learned().isEmpty());
    }

    /** Five touched, four of them without effect: it is one person's change. */
    @Test
    void answersThatSayTheSameAreNoChange() {
        var history = eight().answer("p0", 40, "r0", 0.77);
        IntStream.range(1, 5).forEach(i -> history.answer("p" + i, 40, "r0", 0.1 + i / 100.0));

        assertTrue(months(history, K).get(1).repeated());
    }

    /** Five changed and four of them back: beside the first point it is one person's change. */
    @Test
    void aChangeThatIsTakenBackDoesNotUncoverAnother() {
        var history = eight();
        IntStream.range(0, 5).forEach(i -> history.answer("p" + i, 40, "r0", 0.5 + i / 100.0));
        IntStream.range(0, 4).forEach(i -> history.answer("p" + i, 70, "r0", 0.1 + i / 100.0));
        history.answer("p5", 70, "r0", 0.99);

        var points = months(history, K);
        assertFalse(points.get(1).repeated());
        assertTrue(points.get(2).repeated(), "less January it tells of p4 and p5");
        assertEquals(points.get(1).figures(), points.get(2).figures());
    }

    @Test
    void fewPeopleAreNotToldOf() {
        var history = new History();
        IntStream.range(0, 8).forEach(i -> history.join("p" + i, List.of("t")));
        IntStream.range(0, 4).forEach(i -> history.answer("p" + i, 3, "r0", 0.5));
        history.answer("p4", 40, "r0", 0.5);

        var points = months(history, K);
        assertNull(points.get(0).figures());
        assertNull(points.get(0).since());
        assertEquals(5, points.get(1).figures().people());
    }

    /** Six of one role and one of another: the whole less the six would be the one. */
    @Test
    void aRoleIsToldOfOnlyWhereTheOthersAreNoneOrMany() {
        var history = new History();
        IntStream.range(0, 6).forEach(i -> history.join("p" + i, List.of("t")).answer("p" + i, 3, "r0", 0.5));
        history.join("p6", List.of("t")).answer("p6", 3, "r1", 0.6);

        assertNull(history.told(K).ofTeam("t", "r0", MONTHS).getFirst().figures());
        assertNotNull(history.told(K).ofTeam("t", null, MONTHS).getFirst().figures());
    }

    @Test
    void aRoleIsToldOfBesideAnotherOfMany() {
        var history = new History();
        IntStream.range(0, 11)
                .forEach(i -> history.join("p" + i, List.of("t")).answer("p" + i, 3, i < 6 ? "r0" : "r1", 0.5));

        assertEquals(6, told(history, "r0").people());
        assertEquals(5, told(history, "r1").people());
        assertEquals(11, told(history, null).people());
    }

    /** The first was told of with the one of another role: by its role alone it would give that one away. */
    @Test
    void aRoleIsNotToldOfWhereThatUncoversWhoWasToldOfBefore() {
        var history = new History();
        IntStream.range(0, 7)
                .forEach(i -> history.join("p" + i, List.of("t")).answer("p" + i, 3, i < 6 ? "r0" : "r1", 0.5));
        IntStream.range(7, 12).forEach(i -> history.join("p" + i, List.of("t")).answer("p" + i, 4, "r1", 0.6));

        assertNull(history.told(K).ofTeam("t", "r0", MONTHS).getFirst().figures());
        assertEquals(12, told(history, null).people());
    }

    private static Figures told(History history, String role) {
        var figures = history.told(K).ofTeam("t", role, MONTHS).getFirst().figures();
        assertNotNull(figures);
        return figures;
    }

    @Test
    void namesTheReleasesThatTheAnswersAreOf() {
        var history = eight();
        IntStream.range(0, 5).forEach(i -> history.answer("p" + i, 75, "r0", 0.9));

        assertEquals(List.of(1, 2), months(history, K).get(2).figures().releases());
    }

    @Test
    void dayIsWithinTheWeeksMonthsAndReleasesAskedFor() {
        assertEquals(MONTHS, History.DAYS.of(Every.MONTH, JANUARY, FEBRUARY.plusDays(40)));
        assertEquals(List.of(LocalDate.of(2026, 1, 18)), History.DAYS.of(Every.RELEASE, History.FIRST, JANUARY));
        assertEquals(
                List.of(LocalDate.of(2026, 1, 4), LocalDate.of(2026, 1, 11)),
                History.DAYS.of(Every.WEEK, LocalDate.of(2025, 1, 4), LocalDate.of(2026, 1, 17)));
        assertEquals(List.of(), History.DAYS.of(Every.WEEK, MARCH, JANUARY));
    }

    private static double low(Point point) {
        assertNotNull(point.figures());
        return point.figures().low();
    }
}
