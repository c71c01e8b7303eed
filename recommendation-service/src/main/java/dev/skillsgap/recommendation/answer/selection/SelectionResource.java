package dev.skillsgap.recommendation.answer.selection;

import dev.skillsgap.access.Touched;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.recommendation.answer.Staleness;
import dev.skillsgap.recommendation.answer.Visibility;
import dev.skillsgap.recommendation.answer.match.Basis;
import dev.skillsgap.recommendation.answer.match.Matching;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.projection.KnownPeople;
import dev.skillsgap.recommendation.selection.SelectionRates;
import dev.skillsgap.recommendation.taxonomy.Release;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether selecting people for a role by readiness takes some groups less often than others. */
@Path("/api/v1/matches/roles/{roleId}/selection-rates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matches")
@RolesAllowed(Role.HR)
public class SelectionResource {

    private final SelectionConfig config;
    private final Visibility visibility;
    private final Matching matching;
    private final KnownPeople people;
    private final Policy policy;
    private final Staleness staleness;
    private final Touched touched;

    SelectionResource(
            SelectionConfig config,
            Visibility visibility,
            Matching matching,
            KnownPeople people,
            Policy policy,
            Staleness staleness,
            Touched touched) {
        this.config = config;
        this.visibility = visibility;
        this.matching = matching;
        this.people = people;
        this.policy = policy;
        this.staleness = staleness;
        this.touched = touched;
    }

    /** Somebody and their readiness.low. */
    private record Standing(String person, double readiness) {}

    @POST
    @AsTable("groups")
    @Operation(
            summary =
                    "How often people of each group would be selected for a role by readiness, and the four-fifths rule",
            description =
                    "Groups are by an attribute that you supply with the request; it is kept nowhere. Groups of too"
                            + " few people are withheld. Off unless the operator has switched it on.")
    @APIResponse(responseCode = "200", description = "The groups by name")
    @APIResponse(responseCode = "404", description = "No such role")
    @APIResponse(responseCode = "409", description = "It is switched off")
    @APIResponse(responseCode = "422", description = "A person who is not there; both or neither of top and atLeast")
    @APIResponse(responseCode = "503", description = "No release is complete yet")
    public SelectionAnswer rates(String roleId, @NotNull @Valid SelectionInput input) {
        if (!config.enabled()) {
            throw Refusal.conflict("Selection rates are switched off; the operator switches them on by"
                    + " SKILLSGAP_SELECTION_RATES_ENABLED=true.");
        }
        visibility.requireLoaded();
        var release = matching.release();
        var asOf = LocalDate.now(ZoneOffset.UTC);
        var selected = selected(input, ranked(roleId, input.groups().keySet(), release, asOf));
        touched.seen(input.groups().keySet());
        return new SelectionAnswer(
                roleId,
                Basis.of(release, policy.version(), asOf, staleness.now()),
                input.attribute(),
                SelectionRates.of(input.groups(), selected, policy.minimumGroupSize()).stream()
                        .map(SelectionAnswer.GroupRate::of)
                        .toList());
    }

    /** Readiest first, then by id, as they are ranked elsewhere. */
    private List<Standing> ranked(String roleId, Collection<String> named, Release release, LocalDate asOf) {
        var role = release.role(roleId).orElseThrow(() -> Refusal.notFound("role", roleId));
        return named.stream()
                .map(id -> people.find(id)
                        .orElseThrow(() -> Refusal.invalid("/groups", "There is no person '%s'.".formatted(id))))
                .map(person -> new Standing(person.id(), matching.readiness(person, role, release, asOf)))
                .sorted(Comparator.comparingDouble(Standing::readiness)
                        .reversed()
                        .thenComparing(Standing::person))
                .toList();
    }

    private static Collection<String> selected(SelectionInput input, List<Standing> ranked) {
        var top = input.top();
        var atLeast = input.atLeast();
        Stream<Standing> selected;
        if (top != null && atLeast == null) {
            selected = ranked.stream().limit(top);
        } else if (atLeast != null && top == null) {
            selected = ranked.stream().filter(standing -> standing.readiness() >= atLeast);
        } else {
            throw Refusal.invalid("/top", "Say 'top' or 'atLeast', and not both.");
        }
        return new HashSet<>(selected.map(Standing::person).toList());
    }
}
