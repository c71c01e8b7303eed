package dev.skillsgap.skills.suggestion;

import dev.skillsgap.skills.search.NewestIndex;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What skills names from elsewhere may mean, for those who map them. Nothing of the names is kept. */
@Path("/api/v1/skill-suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Search")
class SkillSuggestionsApi {

    private static final int FEW = 3;

    private final NewestIndex newest;
    private final NameSuggestions suggestions;

    SkillSuggestionsApi(NewestIndex newest, NameSuggestions suggestions) {
        this.newest = newest;
        this.suggestions = suggestions;
    }

    /**
     * Names to be looked at.
     *
     * @param limit suggestions for each, 3 where absent
     */
    @Schema(name = "NamesToSuggestFor")
    record Asked(
            @NotNull @Size(min = 1, max = 20) List<@NotBlank @Size(max = 200) String> names,
            @Min(1) @Max(10) @Nullable Integer limit) {}

    /** What one of them may mean, the likeliest first. */
    @Schema(name = "SuggestionsForName")
    record ForName(String name, List<NameSuggestion> suggestions) {}

    /**
     * What was suggested.
     *
     * @param release whose skills they are
     * @param names in their order
     */
    @Schema(name = "SkillSuggestions")
    record Answer(int release, List<ForName> names) {}

    @POST
    @Operation(
            summary = "Skills that names from another system may mean: by label, other label, words, slips and meaning",
            description = "Each with a confidence, to be confirmed by a person. By meaning only once all labels of the"
                    + " release are learnt.")
    public Answer suggest(@Valid @NotNull(message = "Send a JSON object with names.") Asked asked) {
        var held = newest.get();
        int limit = asked.limit() == null ? FEW : asked.limit();
        return new Answer(
                held.release(),
                asked.names().stream()
                        .map(name -> new ForName(name, suggestions.of(name, held.index(), limit)))
                        .toList());
    }
}
