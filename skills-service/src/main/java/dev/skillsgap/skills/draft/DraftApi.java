package dev.skillsgap.skills.draft;

import static dev.skillsgap.api.caller.Role.ADMIN;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.skills.draft.DraftView.AnyConcept;
import dev.skillsgap.skills.draft.DraftView.DraftPage;
import dev.skillsgap.skills.release.Releases;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptDocument;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import dev.skillsgap.skills.taxonomy.Skill;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Editing what the next release will say. */
@Path("/api/v1/draft")
@Produces(APPLICATION_JSON)
@RolesAllowed(ADMIN)
@Tag(name = "Draft")
class DraftApi {

    private static final String CONCEPT = "{kind: skills|roles|resources}/{id}";

    private final Draft draft;
    private final ConceptInput input;
    private final Releases releases;
    private final Caller caller;

    DraftApi(Draft draft, ConceptInput input, Releases releases, Caller caller) {
        this.draft = draft;
        this.input = input;
        this.releases = releases;
        this.caller = caller;
    }

    @GET
    @AsTable
    @Transactional
    @Operation(summary = "What the next release will change")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = DraftPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var found = draft.after(after(page), page.limit() + 1);
        return Page.of(found, page.limit(), change -> String.valueOf(change.id), this::view)
                .toResponse(uri);
    }

    private static long after(PageRequest page) {
        try {
            return page.cursor() == null ? 0 : Long.parseLong(page.after());
        } catch (NumberFormatException e) {
            throw Refusal.invalid("cursor", "Send the 'next' of the page before, or leave it out.");
        }
    }

    private DraftView view(DraftChange change) {
        return DraftView.from(change, draft.live(change.key()).isPresent());
    }

    @GET
    @Path(CONCEPT)
    @Transactional
    @Operation(summary = "A skill, role or resource as the next release would have it, to be edited and sent back")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = AnyConcept.class)))
    public Response get(@PathParam("kind") String kind, @PathParam("id") String id) {
        var key = key(kind, id);
        return draft.concept(key)
                .map(DraftApi::answer)
                .orElseThrow(() -> Refusal.notFound(key.kind().toString(), id));
    }

    @PUT
    @Path(CONCEPT)
    @Transactional
    @Operation(summary = "Adds or changes a skill, role or resource; If-Match takes the hash of what was read")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = AnyConcept.class)))
    public Response put(
            @PathParam("kind") String kind,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = "Send the concept as a JSON object.")
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = APPLICATION_JSON,
                                            schema = @Schema(implementation = AnyConcept.class)))
                    ObjectNode body)
            throws JsonProcessingException {
        var key = key(kind, id);
        releases.lock();
        var before = draft.concept(key);
        requireUnchanged(ifMatch, before);
        var concept = input.read(key, body, before.map(Concept::framework).orElse("custom"));
        draft.put(concept, caller.name());
        return answer(concept);
    }

    @DELETE
    @Path(CONCEPT)
    @Transactional
    @Operation(
            summary = "Retires a skill, role or resource; one that was never published is forgotten",
            description = "What people have of a skill counts for its successor, if it has one: the successor says that"
                    + " it replaces the skill, and whoever looks at a gap sees under which name a level is known.")
    @APIResponse(responseCode = "204")
    public void retire(
            @PathParam("kind") String kind,
            @PathParam("id") String id,
            @Parameter(description = "Id of the skill that takes a skill's place") @RestQuery @Nullable
                    String successor,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var key = key(kind, id);
        releases.lock();
        var before = draft.concept(key);
        if (before.isEmpty()) {
            throw Refusal.notFound(key.kind().toString(), id);
        }
        requireUnchanged(ifMatch, before);
        if (successor != null) {
            draft.put(replacing(key, successor), caller.name());
        }
        draft.retire(key, caller.name());
    }

    private Skill replacing(ConceptKey retired, String successor) {
        var named = draft.concept(new ConceptKey(ConceptKind.SKILL, successor)).map(Skill.class::cast);
        if (retired.kind() != ConceptKind.SKILL || successor.equals(retired.id()) || named.isEmpty()) {
            throw Refusal.invalid("successor", "Name another skill that takes this skill's place.");
        }
        return named.get().replacing(retired.id());
    }

    private static ConceptKey key(String kinds, String id) {
        var kind = switch (kinds) {
            case "skills" -> ConceptKind.SKILL;
            case "roles" -> ConceptKind.ROLE;
            default -> ConceptKind.RESOURCE;
        };
        return new ConceptKey(kind, id);
    }

    private static void requireUnchanged(@Nullable String ifMatch, Optional<Concept> before) {
        var hash = before.map(concept -> ConceptDocument.of(concept).hash()).orElse("");
        HashTag.require(ifMatch, hash);
    }

    private static Response answer(Concept concept) {
        return Response.ok(concept).tag(ConceptDocument.of(concept).hash()).build();
    }
}
