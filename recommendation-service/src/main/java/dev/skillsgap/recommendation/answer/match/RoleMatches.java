package dev.skillsgap.recommendation.answer.match;

import dev.skillsgap.recommendation.projection.KnownPerson;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The roles a person is readiest for. */
@Schema(name = "RoleMatches")
public record RoleMatches(String person, long personVersion, Basis basis, List<Match> roles) {

    /** One of them; {@code rank} counts from 1. */
    @Schema(name = "RoleMatch")
    public record Match(int rank, String role, String title, Fit fit) {}

    static RoleMatches of(KnownPerson person, Basis basis, List<Matching.RoleMatch> matches) {
        return new RoleMatches(
                person.id(),
                person.version(),
                basis,
                IntStream.range(0, matches.size())
                        .mapToObj(i -> match(i + 1, matches.get(i)))
                        .toList());
    }

    private static Match match(int rank, Matching.RoleMatch match) {
        return new Match(rank, match.role().id(), match.role().title(), Fit.of(match.gap()));
    }
}
