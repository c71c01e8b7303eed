package dev.skillsgap.recommendation.answer.impact;

import static java.util.Objects.requireNonNullElse;

import dev.skillsgap.access.Touched;
import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.recommendation.answer.Staleness;
import dev.skillsgap.recommendation.answer.Visibility;
import dev.skillsgap.recommendation.answer.match.Basis;
import dev.skillsgap.recommendation.answer.match.Matching;
import dev.skillsgap.recommendation.gap.Policy;
import dev.skillsgap.recommendation.match.Demand;
import dev.skillsgap.recommendation.match.Impact;
import dev.skillsgap.recommendation.projection.KnownPeople;
import dev.skillsgap.recommendation.taxonomy.DraftReleases;
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
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a draft would do. */
@Path("/api/v1/releases/impact")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Impact")
@RolesAllowed({Role.ADMIN, Role.HR})
public class ImpactResource {

    private static final int LARGEST = 10;

    private final Caller caller;
    private final Visibility visibility;
    private final Matching matching;
    private final DraftReleases drafts;
    private final KnownPeople people;
    private final Policy policy;
    private final Staleness staleness;
    private final Touched touched;

    ImpactResource(
            Caller caller,
            Visibility visibility,
            Matching matching,
            DraftReleases drafts,
            KnownPeople people,
            Policy policy,
            Staleness staleness,
            Touched touched) {
        this.caller = caller;
        this.visibility = visibility;
        this.matching = matching;
        this.drafts = drafts;
        this.people = people;
        this.policy = policy;
        this.staleness = staleness;
        this.touched = touched;
    }

    @POST
    @Operation(summary = "Whose gaps would change, by how much and why, if these roles and skills were published")
    @APIResponse(responseCode = "200", description = "Role by role; nothing is stored or sent")
    @APIResponse(responseCode = "422", description = "A role or skill that cannot be used; the pointer says which")
    @APIResponse(responseCode = "503", description = "No release is complete yet")
    public ImpactAnswer impact(@NotNull @Valid ImpactInput input) {
        visibility.requireLoaded();
        var now = matching.release();
        var then = draft(input);
        var asOf = LocalDate.now(ZoneOffset.UTC);
        return new ImpactAnswer(
                Basis.of(now, policy.version(), asOf, staleness.now()),
                now.roles().values().stream()
                        .filter(role -> !then.role(role.id()).equals(now.role(role.id())))
                        .sorted(Comparator.comparing(role -> role.id()))
                        .map(role -> impact(role, now, then, asOf))
                        .toList());
    }

    private Release draft(ImpactInput input) {
        try {
            return drafts.with(
                    requireNonNullElse(input.skills(), List.of()), requireNonNullElse(input.roles(), List.of()));
        } catch (DraftReleases.Unusable e) {
            throw Refusal.invalid(e.pointer(), String.valueOf(e.getMessage()));
        }
    }

    private ImpactAnswer.OfRole impact(
            dev.skillsgap.recommendation.gap.Role role, Release now, Release draft, LocalDate asOf) {
        var then = draft.role(role.id());
        var demand = Demand.of(role, policy);
        var impact = Impact.of(
                people.index(asOf, now),
                KnownPeople.aimingAt(role.id()),
                demand,
                then.map(changed -> Demand.of(changed, policy)).orElse(demand),
                LARGEST);
        var why = then.map(changed -> RequirementChanges.between(role, changed))
                .orElse(List.of("The role is retired: who aims at it gets no recommendation any more."));
        if (!caller.seesEveryone() && impact.people() > 0 && impact.people() < policy.minimumGroupSize()) {
            return new ImpactAnswer.OfRole(role.id(), role.title(), why, true, null, null, null, null, null, List.of());
        }
        return new ImpactAnswer.OfRole(
                role.id(),
                role.title(),
                why,
                false,
                impact.people(),
                impact.rising(),
                impact.falling(),
                mean(impact.before(), impact.people()),
                then.isEmpty() ? null : mean(impact.after(), impact.people()),
                caller.seesEveryone() ? largest(impact) : List.of());
    }

    private List<ImpactAnswer.Moved> largest(Impact impact) {
        impact.largest().forEach(moved -> touched.seen(moved.person()));
        return impact.largest().stream()
                .map(moved -> new ImpactAnswer.Moved(moved.person(), moved.before() / 1e9, moved.after() / 1e9))
                .toList();
    }

    private static double mean(long billionths, int people) {
        return people == 0 ? 0 : billionths / 1e9 / people;
    }
}
