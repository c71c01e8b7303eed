package dev.skillsgap.recommendation.answer.path;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.recommendation.path.Wishes;
import dev.skillsgap.recommendation.path.Wishes.Budget;
import dev.skillsgap.recommendation.path.problem.Objective;
import dev.skillsgap.recommendation.step.Learning;
import dev.skillsgap.recommendation.step.Resource;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is asked of a path, as it came: texts, each checked where it is needed, so that a refusal names it. */
public record PathQuery(
        @Parameter(description = "Id of the role; without it the person's target role", example = "ml-engineer")
        @QueryParam("role")
        @Nullable
        String role,

        @Parameter(
                description =
                        "Id of one of the role's industries, whose added requirements join it; without it the role"
                                + " as it is everywhere",
                example = "healthcare")
        @QueryParam("industry")
        @Nullable
        String industry,

        @Parameter(
                description =
                        "leastHours: the fewest hours that reach every essential requirement. leastCost: the least"
                                + " money that does, and of that the fewest hours. mostReadiness: the most readiness within a"
                                + " budget. Without it leastHours",
                example = "leastHours")
        @QueryParam("objective")
        @Nullable
        String objective,

        @Parameter(description = "Budget of mostReadiness, in hours", example = "120") @QueryParam("hours") @Nullable
        String hours,

        @Parameter(description = "Budget of mostReadiness, in weeks of hoursPerWeek each; with hours, the less counts")
        @QueryParam("weeks")
        @Nullable
        String weeks,

        @Parameter(description = "Budget of mostReadiness, in money") @QueryParam("money") @Nullable
        String money,

        @Parameter(
                description = "Currency (ISO 4217) of money and of leastCost: what costs something in another is left"
                        + " out. Without it the one in which most resources are priced",
                example = "USD")
        @QueryParam("currency")
        @Nullable
        String currency,

        @Parameter(description = "Kinds of resources that may be used, separated by commas; without it all")
        @QueryParam("kinds")
        List<String> kinds,

        @Parameter(description = "Kinds that may not, separated by commas", example = "degree,bootcamp")
        @QueryParam("without")
        List<String> without,

        @Parameter(description = "The only language of resources, ISO 639-1; without it any", example = "en")
        @QueryParam("language")
        @Nullable
        String language,

        @Parameter(
                description = "Ids of resources that were done already, besides those that are noted of the person,"
                        + " separated by commas; may be repeated")
        @QueryParam("done")
        List<String> done,

        @Parameter(
                description = "Hours a week for the schedule, above 0, at most 80; without it the person's own, and 4"
                        + " where these are not known",
                example = "6")
        @QueryParam("hoursPerWeek")
        @Nullable
        String hoursPerWeek,

        @Parameter(description = "Date, YYYY-MM-DD, that expiry and age are judged at; without it today (UTC)")
        @QueryParam("asOf")
        @Nullable
        String asOf) {

    private static final Set<String> KINDS = new TreeSet<>(Set.of(
            "course", "book", "bootcamp", "project", "competition", "degree", "experience", "reading", "community"));

    private static final double MOST = 1_000_000;

    /** The wishes of somebody who is so far with resources; {@code week} is what weeks are counted in. */
    Wishes wishes(Collection<Resource> resources, Learning learning, Week week) {
        var wanted = objectiveWanted();
        var budget = budget(week);
        if (wanted != Objective.MOST_READINESS && !budget.equals(Budget.NONE)) {
            var named = hours != null ? "hours" : weeks != null ? "weeks" : "money";
            throw Refusal.invalid(named, "A budget goes with objective=mostReadiness; leave one of the two out.");
        }
        if (wanted == Objective.MOST_READINESS && budget.equals(Budget.NONE)) {
            throw Refusal.invalid("hours", "Say what may be spent for readiness: hours, weeks or money.");
        }
        return new Wishes(
                wanted,
                budget,
                kinds("kinds", kinds),
                kinds("without", without),
                languageWanted(),
                learning.alsoDone(split(done)),
                currencyWanted(resources));
    }

    private Objective objectiveWanted() {
        if (objective == null) {
            return Objective.LEAST_HOURS;
        }
        return Objective.of(objective)
                .orElseThrow(() -> Refusal.invalid(
                        "objective",
                        "'%s' is no objective; there are leastHours, leastCost and mostReadiness.".formatted(objective),
                        Arrays.stream(Objective.values()).map(Objective::word).toArray(String[]::new)));
    }

    private Budget budget(Week week) {
        var inWeeks = number("weeks", weeks, MOST);
        var inHours = number("hours", hours, MOST);
        if (inWeeks != null) {
            inHours = Math.min(inHours == null ? Double.MAX_VALUE : inHours, inWeeks * week.hoursForBudget());
        }
        return new Budget(inHours, number("money", money, MOST));
    }

    /** Hours a week that were asked for; null: none were. */
    @Nullable
    Double hoursPerWeekAsked() {
        var asked = number("hoursPerWeek", hoursPerWeek, Week.MOST);
        if (asked != null && asked == 0) {
            throw Refusal.invalid("hoursPerWeek", "In no time nothing is learned: say more than 0, or leave it out.");
        }
        return asked;
    }

    private static @Nullable Double number(String name, @Nullable String text, double most) {
        if (text == null) {
            return null;
        }
        try {
            var number = Double.parseDouble(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, like a number out of range.
        }
        throw Refusal.invalid(name, "'%s' is no number from 0 to %.0f.".formatted(text, most));
    }

    private static Set<String> kinds(String name, List<String> asked) {
        var wanted = split(asked);
        wanted.stream().filter(kind -> !KINDS.contains(kind)).findFirst().ifPresent(unknown -> {
            throw Refusal.invalid(
                    name,
                    "'%s' is no kind of resource; there are %s.".formatted(unknown, String.join(", ", KINDS)),
                    KINDS.toArray(String[]::new));
        });
        return Set.copyOf(wanted);
    }

    private static List<String> split(List<String> values) {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.toList());
    }

    private @Nullable String languageWanted() {
        if (language != null && !language.matches("[a-z]{2}")) {
            throw Refusal.invalid("language", "'%s' is no language; write two letters, as in en.".formatted(language));
        }
        return language;
    }

    private String currencyWanted(Collection<Resource> resources) {
        if (currency != null && !currency.matches("[A-Z]{3}")) {
            throw Refusal.invalid("currency", "'%s' is no currency; write it as in USD.".formatted(currency));
        }
        return currency == null ? Wishes.usualCurrency(resources) : currency;
    }
}
