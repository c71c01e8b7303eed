package dev.skillsgap.recommendation.answer.match;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.recommendation.match.PeopleRanking.Filter;
import dev.skillsgap.recommendation.projection.KnownPeople;
import dev.skillsgap.recommendation.taxonomy.Release;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the query says of who may be among the people. */
final class MustHave {

    private static final Pattern WORDING = Pattern.compile("(\\S+):([1-5])");

    private MustHave() {}

    /**
     * The filter of these teams (null: everyone) and must-haves; of two about the same skill the higher counts.
     *
     * @throws Refusal naming what cannot be read
     */
    static Filter filter(@Nullable Collection<String> teams, List<String> mustHaves, Release release) {
        Map<String, Integer> levels = new TreeMap<>();
        for (var text : mustHaves) {
            var read = WORDING.matcher(text);
            if (!read.matches()) {
                throw Refusal.invalid(
                        "mustHave",
                        "'%s' is no skill with a level from 1 to 5; write it as in python:3.".formatted(text));
            }
            levels.merge(release.names().skill(read.group(1)), Integer.valueOf(read.group(2)), Math::max);
        }
        return new Filter(
                teams == null ? null : teams.stream().map(KnownPeople::team).toList(), levels);
    }
}
