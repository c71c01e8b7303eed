package dev.skillsgap.profile.resume;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.caller.Role;
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
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The résumé of a person. */
@Path("/api/v1/people/{id}/resume")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class ResumeResource {

    private final People people;
    private final Assertions assertions;
    private final Taxonomy taxonomy;
    private final Caller caller;

    ResumeResource(People people, Assertions assertions, Taxonomy taxonomy, Caller caller) {
        this.people = people;
        this.assertions = assertions;
        this.taxonomy = taxonomy;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.INTEGRATION})
    @Transactional
    @Operation(
            summary = "The person as a JSON Resume, with the skills that they hold now",
            description = "Sent to skills-service as a `resume`, it becomes the same claims again.")
    public Resume resume(String id) {
        var person = people.see(id, caller);
        var skills = assertions.levels(id, Instant.now()).entrySet().stream()
                .filter(held -> held.getValue() > 0)
                .map(held -> Resume.Skill.of(held.getKey(), taxonomy.labelOf(held.getKey()), held.getValue()))
                .sorted(Comparator.comparing(Resume.Skill::name))
                .toList();
        var details = person.details();
        return Resume.of(
                new Resume.Basics(details.name(), details.email()),
                skills,
                person.changedAt().toString());
    }
}
