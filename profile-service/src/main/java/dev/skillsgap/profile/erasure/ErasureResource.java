package dev.skillsgap.profile.erasure;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.profile.badge.BadgeView;
import dev.skillsgap.profile.badge.Badges;
import dev.skillsgap.profile.imports.ImportJobs;
import dev.skillsgap.profile.imports.rejected.RejectedRow;
import dev.skillsgap.profile.learning.LearningView;
import dev.skillsgap.profile.learning.ProposalView;
import dev.skillsgap.profile.learning.Proposals;
import dev.skillsgap.profile.outside.OutsideClaimView;
import dev.skillsgap.profile.outside.OutsideClaims;
import dev.skillsgap.profile.person.AssertionView;
import dev.skillsgap.profile.person.Assertions;
import dev.skillsgap.profile.person.People;
import dev.skillsgap.profile.person.PersonView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A copy of everything held about a person, and its erasure. */
@Path("/api/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
class ErasureResource {

    private final People people;
    private final Assertions assertions;
    private final OutsideClaims outside;
    private final Proposals proposals;
    private final Badges badges;
    private final ImportJobs imports;
    private final Provisioned provisioned;
    private final Doings doings;
    private final Erasing erasing;
    private final Caller caller;

    ErasureResource(
            People people,
            Assertions assertions,
            OutsideClaims outside,
            Proposals proposals,
            Badges badges,
            ImportJobs imports,
            Provisioned provisioned,
            Doings doings,
            Erasing erasing,
            Caller caller) {
        this.people = people;
        this.assertions = assertions;
        this.outside = outside;
        this.proposals = proposals;
        this.badges = badges;
        this.imports = imports;
        this.provisioned = provisioned;
        this.doings = doings;
        this.erasing = erasing;
        this.caller = caller;
    }

    /**
     * Everything this service holds about one person.
     *
     * @param doneForOthers what they did about others, without saying about whom
     * @param provisioned what a provisioning client said besides; null: nothing
     */
    record Export(
            Instant exportedAt,
            PersonView person,
            @Nullable Map<String, Object> provisioned,
            List<AssertionView> assertions,
            List<OutsideClaimView> outsideClaims,
            List<LearningView> learning,
            List<ProposalView> proposals,
            List<BadgeView> badges,
            List<RejectedRow> leftOutOfImports,
            List<Map<String, Object>> doneForOthers) {}

    @GET
    @Path("{id}/export")
    @RolesAllowed({Role.EMPLOYEE, Role.HR})
    @Transactional
    @Operation(summary = "Everything that is held about the person")
    public Export export(String id) {
        var person = people.see(id, caller);
        var view = PersonView.from(person);
        return new Export(
                now(),
                view,
                provisioned.of(id),
                assertions.of(id).stream().map(AssertionView::from).toList(),
                outside.of(id).stream().map(OutsideClaimView::from).toList(),
                LearningView.allOf(person),
                proposals.of(id).stream().map(ProposalView::from).toList(),
                badges.everythingOf(id),
                imports.rejectedOf(view),
                doings.of(id));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.HR)
    @Transactional
    @Operation(
            summary = "Erases a person for good",
            description = "Everything held is deleted and all readers of the events are told. The receipt does not"
                    + " name the person.")
    public Receipt erase(String id) {
        return erasing.erase(people.change(id, caller));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
