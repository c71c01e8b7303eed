package dev.skillsgap.recommendation.path;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.recommendation.path.Schedule.Spell;
import dev.skillsgap.recommendation.step.Resource;
import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void fillsEachWeekUp() {
        var schedule = Schedule.of(steps(20, 15), 6);

        assertEquals(
                List.of(
                        new Spell(1, 3, "r0", 6),
                        new Spell(4, 4, "r0", 2),
                        new Spell(4, 4, "r1", 4),
                        new Spell(5, 5, "r1", 6),
                        new Spell(6, 6, "r1", 5)),
                schedule.spells());
        assertEquals(6, schedule.weeks());
    }

    @Test
    void takesNoWeekForNothing() {
        assertEquals(new Schedule(0, List.of()), Schedule.of(List.of(), 6));
    }

    @Test
    void startsTheNextWeekAfterAFullOne() {
        assertEquals(
                List.of(new Spell(1, 2, "r0", 5), new Spell(3, 3, "r1", 5)),
                Schedule.of(steps(10, 5), 5).spells());
    }

    @Property
    void spendsEachStepsHoursAndNoMoreThanAWeekHas(
            @ForAll @Size(max = 6) List<@DoubleRange(min = 0.5, max = 300) @Scale(2) Double> hours,
            @ForAll @DoubleRange(min = 0.5, max = 80) @Scale(2) double week) {
        var schedule =
                Schedule.of(steps(hours.stream().mapToDouble(each -> each).toArray()), week);

        for (int i = 0; i < hours.size(); i++) {
            var id = "r" + i;
            assertEquals(
                    hours.get(i),
                    schedule.spells().stream()
                            .filter(spell -> spell.resource().equals(id))
                            .mapToDouble(spell -> spell.hoursAWeek() * (1 + spell.lastWeek() - spell.firstWeek()))
                            .sum(),
                    1e-6);
        }
        for (int w = 1; w < schedule.weeks(); w++) {
            assertEquals(week, spentIn(w, schedule), 1e-6);
        }
        assertEquals(0, spentIn(schedule.weeks() + 1, schedule));
    }

    private static double spentIn(int week, Schedule schedule) {
        return schedule.spells().stream()
                .filter(spell -> spell.firstWeek() <= week && week <= spell.lastWeek())
                .mapToDouble(Spell::hoursAWeek)
                .sum();
    }

    private static List<Step> steps(double... hours) {
        var ids = new int[1];
        return DoubleStream.of(hours)
                .mapToObj(each -> new Step(
                        new Resource(
                                "r" + ids[0]++,
                                "R",
                                "course",
                                1,
                                "https://example.org",
                                "en",
                                each,
                                0,
                                "USD",
                                List.of(),
                                List.of()),
                        0,
                        0,
                        List.of()))
                .toList();
    }
}
