package dev.skillsgap.recommendation.answer.match;

import dev.skillsgap.recommendation.gap.Role;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The people who are readiest for a role. */
@Schema(name = "PeopleMatches")
public record PeopleMatches(String role, String title, Basis basis, List<Match> people) {

    /** One of them; {@code rank} counts from 1. */
    @Schema(name = "PersonMatch")
    public record Match(int rank, String person, long personVersion, Fit fit) {}

    static PeopleMatches of(Role role, Basis basis, List<Matching.PersonMatch> matches) {
        return new PeopleMatches(
                role.id(),
                role.title(),
                basis,
                IntStream.range(0, matches.size())
                        .mapToObj(i -> match(i + 1, matches.get(i)))
                        .toList());
    }

    private static Match match(int rank, Matching.PersonMatch match) {
        return new Match(rank, match.person().id(), match.person().version(), Fit.of(match.gap()));
    }
}
