package dev.skillsgap.skills.search;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import dev.skillsgap.api.listed.AsTable;
import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.skills.search.Meant.MeantView;
import dev.skillsgap.skills.search.index.Found;
import dev.skillsgap.skills.search.index.Found.Hit;
import dev.skillsgap.skills.search.index.Found.Range;
import dev.skillsgap.skills.search.index.Found.Why;
import dev.skillsgap.skills.search.index.Index.Ask;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One box for skills, roles and resources of the newest release. */
@Path("/api/v1/search")
@Produces(APPLICATION_JSON)
@Authenticated
@Tag(name = "Search")
class SearchApi {

    /** That of a label. */
    private static final int LONGEST = 300;

    private final NewestIndex newest;
    private final Meant meant;

    SearchApi(NewestIndex newest, Meant meant) {
        this.newest = newest;
        this.meant = meant;
    }

    /**
     * One that was found.
     *
     * @param label the preferred one
     */
    record HitView(
            ConceptKind kind, String id, String framework, String label, Matched matched, double score, Why why) {

        static HitView from(Hit hit) {
            var concept = hit.concept();
            return new HitView(
                    concept.key().kind(),
                    concept.key().id(),
                    concept.framework(),
                    concept.labels().getFirst(),
                    new Matched(hit.label(), hit.preferred(), hit.highlights()),
                    Math.round(hit.score() * 10_000) / 10_000.0,
                    hit.why());
        }
    }

    /** The label that matches best, and what of it. */
    record Matched(String label, boolean preferred, List<Range> highlights) {}

    /** How many there are of each kind, as if none had been asked for; likewise of each framework. */
    record Facets(Map<ConceptKind, Integer> kinds, Map<String, Integer> frameworks) {}

    /**
     * A page of what was found.
     *
     * @param release that was searched
     * @param total hits on all pages
     * @param didYouMean a label written nearly so, where little was found; else null
     * @param meant skills that may be meant though their words are others, where fewer than ten have all words; on the first
     *     page
     * @param next cursor of the next page; null on the last one
     */
    record SearchPage(
            List<HitView> items,
            @Nullable String next,
            int release,
            int total,
            Facets facets,
            @Nullable String didYouMean,
            List<MeantView> meant) {

        static SearchPage from(Page<HitView> hits, Found found, int release, List<MeantView> meant) {
            return new SearchPage(
                    hits.items(),
                    hits.next(),
                    release,
                    found.total(),
                    new Facets(found.kinds(), found.frameworks()),
                    found.didYouMean(),
                    meant);
        }
    }

    @GET
    @AsTable
    @Operation(
            summary =
                    "Skills, roles and resources by words, beginnings, misspelt, by meaning, or a title as people write it")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = SearchPage.class)))
    public Response find(
            @Parameter(description = "At most 300 characters") @QueryParam("q") @Nullable String q,
            @Parameter(description = "skill, role or resource; all of them without") @QueryParam("kind") @Nullable
                    String kind,
            @QueryParam("framework") @Nullable String framework,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var held = newest.get();
        var position = page.cursor() == null ? new Position(held.release(), "") : Position.of(page.after());
        if (position.release() != held.release()) {
            throw Refusal.invalid("cursor", "Another release was published since; search again without it.");
        }
        // One more than asked for says that there is a next page.
        var ask = new Ask(words(q), kind(kind), printable(framework), position.offset(), page.limit() + 1);
        var found = held.index().find(ask);
        var behind = new Position(held.release(), String.valueOf(position.offset() + page.limit()));
        var hits = Page.of(found.hits(), page.limit(), last -> behind.cursor(), HitView::from);
        return Response.fromResponse(hits.toResponse(uri))
                .entity(SearchPage.from(hits, found, held.release(), meant(ask, found)))
                .build();
    }

    private List<MeantView> meant(Ask ask, Found found) {
        if (ask.offset() > 0) {
            return List.of();
        }
        var shown = found.hits().stream().map(hit -> hit.concept().key().id()).collect(Collectors.toSet());
        return meant.by(ask.q(), ask.kind(), ask.framework(), found.withAllWords(), shown);
    }

    private static String words(@Nullable String q) {
        if (q == null || q.isBlank()) {
            throw Refusal.invalid("q", "Say what to look for.");
        }
        if (q.length() > LONGEST) {
            throw Refusal.invalid("q", "Send at most %d characters.".formatted(LONGEST));
        }
        return Filter.printable("q", q);
    }

    private static @Nullable String printable(@Nullable String framework) {
        return framework == null ? null : Filter.printable("framework", framework);
    }

    private static @Nullable ConceptKind kind(@Nullable String kind) {
        if (kind == null) {
            return null;
        }
        return Arrays.stream(ConceptKind.values())
                .filter(known -> known.toString().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "kind", "Give one of %s, or leave it out.".formatted(Arrays.toString(ConceptKind.values()))));
    }
}
