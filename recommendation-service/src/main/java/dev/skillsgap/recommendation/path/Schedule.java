package dev.skillsgap.recommendation.path;

import dev.skillsgap.recommendation.path.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * When the steps of a path are done: one after the other, each week filled up. Counted in hundredths of an hour.
 *
 * @param weeks how many it takes
 * @param spells in the order in which they are spent
 */
public record Schedule(int weeks, List<Spell> spells) {

    /**
     * Weeks in which the same is done.
     *
     * @param firstWeek from 1
     * @param resource id
     * @param hoursAWeek spent on it in each of the weeks
     */
    public record Spell(int firstWeek, int lastWeek, String resource, double hoursAWeek) {}

    public Schedule {
        spells = List.copyOf(spells);
    }

    /**
     * Spreads the steps over weeks.
     *
     * @param hoursPerWeek above 0; less than a hundredth counts as one
     */
    public static Schedule of(List<Step> steps, double hoursPerWeek) {
        var week = Math.max(1, Problem.hundredthsAtMost(hoursPerWeek));
        var spells = new ArrayList<Spell>();
        long spent = 0;
        for (var step : steps) {
            var id = step.resource().id();
            var end = spent + Math.max(1, Problem.hundredths(step.resource().hours()));
            while (spent < end) {
                var leftOfWeek = week - spent % week;
                var fullWeeks = leftOfWeek == week ? (end - spent) / week : 0;
                var part = fullWeeks > 0 ? fullWeeks * week : Math.min(leftOfWeek, end - spent);
                var hours = fullWeeks > 0 ? week : part;
                spells.add(new Spell(
                        weekOf(spent, week), weekOf(spent + part - 1, week), id, Problem.ofHundredths(hours)));
                spent += part;
            }
        }
        return new Schedule(spent == 0 ? 0 : weekOf(spent - 1, week), spells);
    }

    private static int weekOf(long spent, long week) {
        return Math.toIntExact(spent / week + 1);
    }
}
