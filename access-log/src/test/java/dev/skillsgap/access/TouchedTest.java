package dev.skillsgap.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TouchedTest {

    private final Touched touched = new Touched();

    private void see(int people) {
        touched.seen(IntStream.range(0, people).mapToObj(i -> "p-" + i).toList());
    }

    @Test
    void namesEachPersonOnce() {
        see(10_000);
        see(10_000);

        assertEquals(10_000, touched.seen().size());
    }

    @Test
    void isAboutEveryoneWhereTheyAreTooManyToName() {
        see(10_001);
        touched.seen("one more");

        assertEquals(Set.of(Touched.EVERYONE), touched.seen());
    }

    @Test
    void logsWhoIsSeenWhileTheAnswerIsWritten() {
        var logged = new ArrayList<Set<String>>();
        touched.seen("before");
        touched.logTo(people -> logged.add(Set.copyOf(people)));

        touched.seen(List.of("before", "after", "after"));

        assertEquals(List.of(Set.of("before"), Set.of("after")), logged);
    }
}
