package dev.skillsgap.skills.export.caseframework;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.skills.export.FrameworkSkills;
import dev.skillsgap.skills.export.FrameworkSkills.Dated;
import dev.skillsgap.skills.export.StableId;
import dev.skillsgap.skills.export.caseframework.CaseForms.Association;
import dev.skillsgap.skills.export.caseframework.CaseForms.Document;
import dev.skillsgap.skills.export.caseframework.CaseForms.Documents;
import dev.skillsgap.skills.export.caseframework.CaseForms.Item;
import dev.skillsgap.skills.export.caseframework.CaseForms.ItemAssociations;
import dev.skillsgap.skills.export.caseframework.CaseForms.Whole;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The frameworks of the newest release as CASE 1.0 gives them out. */
@Path("/ims/case/v1p0")
@Produces(APPLICATION_JSON)
@Authenticated
@Tag(name = "CASE")
class CaseApi {

    private final FrameworkSkills frameworks;

    CaseApi(FrameworkSkills frameworks) {
        this.frameworks = frameworks;
    }

    @GET
    @Path("CFDocuments")
    @Transactional
    @Operation(summary = "The frameworks that have skills, as documents of CASE 1.0")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = Documents.class)))
    public Response documents(
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset,
            @Context UriInfo uri) {
        var all = writers(uri).toList();
        var some =
                all.stream().skip(offset).limit(limit).map(CaseWriter::document).toList();
        return Response.ok(new Documents(some))
                .header("X-Total-Count", all.size())
                .build();
    }

    @GET
    @Path("CFDocuments/{identifier}")
    @Transactional
    @Operation(summary = "A framework as a document of CASE 1.0")
    public Document document(String identifier, @Context UriInfo uri) {
        return writer(identifier, uri).writer().document();
    }

    @GET
    @Path("CFPackages/{identifier}")
    @Transactional
    @Operation(
            summary = "A framework whole as a package of CASE 1.0",
            description =
                    "Skills are items, and relations associations; transfers, for which CASE has no word, are left"
                            + " out. `humanCodingScheme` is the id of the skill here.")
    public Whole whole(String identifier, @Context UriInfo uri) {
        var found = writer(identifier, uri);
        return found.writer().all(frameworks.skills(found.framework()));
    }

    @GET
    @Path("CFItems/{identifier}")
    @Transactional
    @Operation(summary = "A skill as an item of CASE 1.0")
    public Item item(String identifier, @Context UriInfo uri) {
        var skill = skill(identifier);
        return writerOf(skill, uri).item(skill);
    }

    @GET
    @Path("CFItemAssociations/{identifier}")
    @Transactional
    @Operation(summary = "A skill as an item of CASE 1.0, with all that associates it, from either side")
    public ItemAssociations itemAssociations(String identifier, @Context UriInfo uri) {
        var skill = skill(identifier);
        var all = associations(uri)
                .filter(association -> association.originNodeURI().identifier().equals(identifier)
                        || association.destinationNodeURI().identifier().equals(identifier))
                .toList();
        return new ItemAssociations(
                writerOf(skill, uri).item(skill),
                all.stream().map(Association::inPackage).toList());
    }

    @GET
    @Path("CFAssociations/{identifier}")
    @Transactional
    @Operation(summary = "What associates two skills, as CASE 1.0 has it")
    public Association association(String identifier, @Context UriInfo uri) {
        return associations(uri)
                .filter(association -> association.identifier().equals(identifier))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("CFAssociation", identifier));
    }

    private Stream<Association> associations(UriInfo uri) {
        return frameworks.all().stream().flatMap(source -> {
            var skills = frameworks.skills(source.id());
            var ids = ids(skills.stream());
            var writer = new CaseWriter(source, base(uri));
            return skills.stream().flatMap(skill -> writer.associations(skill, ids).stream());
        });
    }

    private static Set<String> ids(Stream<Dated> skills) {
        return skills.map(dated -> dated.skill().id()).collect(Collectors.toSet());
    }

    private Dated skill(String identifier) {
        return frameworks.ids().stream()
                .filter(id -> StableId.ofSkill(id).equals(identifier))
                .findFirst()
                .flatMap(frameworks::skill)
                .orElseThrow(() -> Refusal.notFound("CFItem", identifier));
    }

    private CaseWriter writerOf(Dated skill, UriInfo uri) {
        return new CaseWriter(frameworks.of(skill.skill().framework()).orElseThrow(), base(uri));
    }

    private record Found(String framework, CaseWriter writer) {}

    private Found writer(String identifier, UriInfo uri) {
        return frameworks.all().stream()
                .map(source -> new Found(source.id(), new CaseWriter(source, base(uri))))
                .filter(found -> found.writer().identifier().equals(identifier))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("CFDocument", identifier));
    }

    private Stream<CaseWriter> writers(UriInfo uri) {
        return frameworks.all().stream().map(source -> new CaseWriter(source, base(uri)));
    }

    private static String base(UriInfo uri) {
        return uri.getBaseUriBuilder().path("ims/case/v1p0").build().toString();
    }
}
