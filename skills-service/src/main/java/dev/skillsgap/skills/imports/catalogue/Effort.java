package dev.skillsgap.skills.imports.catalogue;

import dev.skillsgap.skills.imports.catalogue.markdown.Entry.Study;
import dev.skillsgap.skills.taxonomy.Resource.HoursBasis;
import dev.skillsgap.skills.taxonomy.ResourceKind;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * How long it takes.
 *
 * @param hours above 0
 */
record Effort(double hours, HoursBasis basis) {

    /** Of a range the mean counts. */
    private static final Pattern RANGE =
            Pattern.compile("(?<!\\d)(\\d{1,4})(?:\\s*[-–—]\\s*(\\d{1,4}))?\\s*(weeks?|hours?/week)");

    /** Weeks times hours a week; where one of them is not said, what such a thing usually takes. */
    static Effort of(Study study, ResourceKind kind) {
        var weeks = mean(study.duration(), "week");
        var hoursPerWeek = mean(study.effort(), "hour");
        return weeks.isPresent() && hoursPerWeek.isPresent()
                ? new Effort(weeks.getAsDouble() * hoursPerWeek.getAsDouble(), HoursBasis.STATED)
                : new Effort(usual(kind), HoursBasis.ESTIMATED);
    }

    private static OptionalDouble mean(String said, String unit) {
        var range = RANGE.matcher(said);
        if (!range.find() || !range.group(3).startsWith(unit)) {
            return OptionalDouble.empty();
        }
        double from = Integer.parseInt(range.group(1));
        double to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
        return OptionalDouble.of((from + to) / 2);
    }

    /** The medians of the built-in resources of each kind. */
    private static double usual(ResourceKind kind) {
        return switch (kind) {
            case COURSE -> 48;
            case BOOK -> 55;
            case BOOTCAMP -> 160;
            case PROJECT -> 25;
            case COMPETITION -> 40;
            case DEGREE -> 1_500;
            case EXPERIENCE -> 400;
            case READING -> 6;
            case COMMUNITY -> 35;
        };
    }
}
