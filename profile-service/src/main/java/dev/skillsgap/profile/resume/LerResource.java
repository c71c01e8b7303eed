package dev.skillsgap.profile.resume;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
import dev.skillsgap.profile.badge.Badges;
import dev.skillsgap.profile.badge.trust.Issuers;
import dev.skillsgap.profile.person.Assertions;
import dev.skillsgap.profile.person.People;
import dev.skillsgap.profile.taxonomy.Taxonomy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The person as a record of learning and employment. */
@Path("/api/v1/people/{id}/ler-rs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class LerResource {

    private final People people;
    private final Assertions assertions;
    private final Taxonomy taxonomy;
    private final Badges badges;
    private final Issuers issuers;
    private final Caller caller;

    LerResource(
            People people, Assertions assertions, Taxonomy taxonomy, Badges badges, Issuers issuers, Caller caller) {
        this.people = people;
        this.assertions = assertions;
        this.taxonomy = taxonomy;
        this.badges = badges;
        this.issuers = issuers;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.INTEGRATION})
    @Transactional
    @Operation(
            summary =
                    "The person as an HR Open LER-RS 4.4, with the skills that they hold now and their badges that count",
            description = "The standard has no place for levels: a skill is named where it is held at all.")
    public LerRecord record(String id) {
        var person = people.see(id, caller);
        var now = Instant.now();
        var skills = assertions.levels(id, now).entrySet().stream()
                .filter(held -> held.getValue() > 0)
                .map(held -> taxonomy.labelOf(held.getKey()))
                .sorted()
                .map(LerRecord.Skill::new)
                .toList();
        var details = person.details();
        return new LerRecord(
                LerRecord.TYPE,
                new LerRecord.Value(person.id() + "/" + person.version()),
                new LerRecord.Holder(new LerRecord.Holder.Name(details.name())),
                LerRecord.Communication.of(details.email()),
                skills,
                badges.counting(id, now).stream()
                        .map(badge -> LerRecord.Certification.of(
                                badge, issuers.require(badge.issuer()).name()))
                        .toList());
    }
}
