package dev.skillsgap.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountedTest {

    private static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(10);
    private static final Instant NEXT_MINUTE = NOON.plusSeconds(60);

    private final Counted counted = new Counted(4);

    private void read(String person, Instant now) {
        counted.add(new Access("hr-1", null, "hr", "GET /gaps", person, true, now.getEpochSecond() / 60), now);
    }

    private static List<Integer> times(List<Counted.Due> due) {
        return due.stream().map(one -> one.tally().untold()).toList();
    }

    @Test
    void whatIsDoneForTheFirstTimeIsDueAtOnce() {
        read("ada", NOON);

        assertEquals(List.of(1), times(counted.take(NOON)));
        assertEquals(List.of(), counted.take(LATER));
    }

    @Test
    void repeatsAreDueTogetherWhenTheMinuteIsOver() {
        read("ada", NOON);
        counted.take(NOON);
        for (int i = 0; i < 500; i++) {
            read("ada", LATER);
        }

        assertEquals(List.of(), counted.take(LATER));
        var due = counted.take(NEXT_MINUTE);
        assertEquals(List.of(500), times(due));
        assertEquals(LATER, due.getFirst().tally().first());
        assertEquals(List.of(), counted.take(NEXT_MINUTE.plusSeconds(60)));
    }

    @Test
    void whatCouldNotBeWrittenIsDueAgainWithWhatCameMeanwhile() {
        read("ada", NOON);
        var unwritten = counted.take(NOON);
        read("ada", LATER);
        counted.putBack(unwritten);

        var due = counted.take(LATER);
        assertEquals(List.of(2), times(due));
        assertEquals(NOON, due.getFirst().tally().first());
        assertEquals(LATER, due.getFirst().tally().last());
    }

    @Test
    void whereRoomIsShortThePersonsNameIsLeftOutAndCounted() {
        for (int person = 0; person < 7; person++) {
            read("person-" + person, NOON);
        }

        var due = counted.take(NOON);
        assertEquals(7, times(due).stream().mapToInt(Integer::intValue).sum());
        var unnamed = due.stream()
                .filter(one -> one.access().person() == null)
                .findFirst()
                .orElseThrow();
        assertNull(unnamed.access().person());
        assertEquals(3, unnamed.tally().untold());
        assertEquals(3, counted.unnamed());
        assertEquals(0, counted.lost());
    }

    @Test
    void neverHoldsMoreThanTwiceItsRoom() {
        for (int reader = 0; reader < 20; reader++) {
            counted.add(new Access("r" + reader, null, "hr", "GET /gaps", "ada", true, 1), NOON);
        }

        assertTrue(counted.waiting() <= 8);
        assertEquals(20 - 8, counted.lost());
    }

    @Test
    void whatIsWrittenMakesRoom() {
        for (int person = 0; person < 4; person++) {
            read("person-" + person, NOON);
        }
        assertEquals(4, counted.take(NOON).size());

        read("person-5", NOON);
        assertEquals("person-5", counted.take(NOON).getFirst().access().person());
        assertEquals(0, counted.unnamed());
    }
}
