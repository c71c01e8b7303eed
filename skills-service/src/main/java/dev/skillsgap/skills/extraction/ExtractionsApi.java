package dev.skillsgap.skills.extraction;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.skills.document.Document;
import dev.skillsgap.skills.extraction.Suggestions.Suggestion;
import dev.skillsgap.skills.framework.Framework;
import dev.skillsgap.skills.meaning.LiveMeanings;
import dev.skillsgap.skills.taxonomy.Identifier;
import dev.skillsgap.skills.taxonomy.Role;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Reading skills out of text. Nothing of it is kept, and nothing leaves the machine. */
@Path("/api/v1/extractions")
@Produces(APPLICATION_JSON)
@Authenticated
@Tag(name = "Extractions")
class ExtractionsApi {

    /** About ten pages, and about ten seconds. */
    private static final int MOST_CHARS_TO_SUGGEST = 30_000;

    private static final int MOST_SENTENCES_TO_SUGGEST = 300;

    private final Lexicons lexicons;
    private final LiveMeanings meanings;
    private final ReadFiles files;

    ExtractionsApi(Lexicons lexicons, LiveMeanings meanings, ReadFiles files) {
        this.lexicons = lexicons;
        this.meanings = meanings;
        this.files = files;
    }

    /**
     * What to read.
     *
     * @param text to read; or else
     * @param resume a JSON Resume
     * @param mode what is made of it: only skills, claims of a person, or a role; text where absent
     * @param frameworks in which skills are looked for; where several know a name, the first of them is taken
     * @param framework of the role that a posting becomes
     * @param suggest whether also to look for skills that the text is about without naming them; takes about 100 ms a sentence
     */
    @Schema(name = "NewExtraction")
    record NewExtraction(
            @Nullable String text,
            @Nullable JsonNode resume,
            @Nullable Mode mode,
            @Size(max = 10) @Nullable List<@Identifier String> frameworks,
            @Nullable String framework,
            boolean suggest) {}

    @POST
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "The skills that a text or a file names, where, how sure that is and why")
    public Extraction read(@NotNull(message = "Send a JSON object with text or resume.") @Valid NewExtraction request) {
        var lexicon = lexicons.current()
                .orElseThrow(() -> Refusal.notYet("The first release is not read yet; try again soon."));
        var text = text(request);
        var frameworks = frameworks(request, lexicon);
        var mentions = new Extractor(lexicon, frameworks).mentions(text);
        var mode = request.mode() == null ? Mode.TEXT : request.mode();
        var framework = request.framework() == null ? "own" : request.framework();
        if (mode == Mode.POSTING && Framework.BUILT_IN.contains(framework)) {
            throw Refusal.invalid(
                    "/framework", "The framework %s is built in: name one of yours.".formatted(framework));
        }
        Role role =
                mode == Mode.POSTING ? Posting.role(framework, text, mentions).orElse(null) : null;
        var claims = mode == Mode.RESUME ? Resume.claims(text, mentions) : null;
        var suggestions = request.suggest() ? suggestions(text, frameworks, mentions) : null;
        return Extraction.of(lexicon.release(), text, mentions, suggestions, role, claims);
    }

    @POST
    @Consumes(MULTIPART_FORM_DATA)
    @Operation(
            summary = "The skills that a text or a file names, where, how sure that is and why",
            description =
                    "A text is sent as JSON, or a file as a form: `file` in PDF, DOCX, HTML, plain text in UTF-8 or JSON"
                            + " Resume, of at most 5 MiB, 50 pages and 65,536 characters. Places count in the `text` that was read.")
    public Extraction readFile(
            @RestForm @Nullable FileUpload file,
            @RestForm @Nullable Mode mode,
            @RestForm @Size(max = 10) @Nullable List<String> frameworks,
            @RestForm @Nullable String framework,
            @RestForm boolean suggest) {
        if (file == null) {
            throw Refusal.invalid("/file", "Send a file in multipart/form-data, with a name, as the part 'file'.");
        }
        return read(new NewExtraction(files.text(file), null, mode, frameworks, framework, suggest));
    }

    private List<Suggestion> suggestions(String text, List<String> frameworks, List<Mention> mentions) {
        if (text.length() > MOST_CHARS_TO_SUGGEST) {
            throw Refusal.tooLarge("Suggestions are made for up to %d characters.".formatted(MOST_CHARS_TO_SUGGEST));
        }
        if (Sentences.of(text).size() > MOST_SENTENCES_TO_SUGGEST) {
            throw Refusal.tooLarge("Suggestions are made for up to %d sentences.".formatted(MOST_SENTENCES_TO_SUGGEST));
        }
        var known = meanings.current()
                .filter(learnt -> learnt.frameworks().containsAll(frameworks))
                .orElseThrow(() -> Refusal.notYet(
                        "Suggestions wait until all labels are learnt, %d %% are; try again soon, or ask without."
                                .formatted((int) (100 * meanings.share()))));
        var named = mentions.stream()
                .filter(Mention::isSure)
                .map(mention -> mention.skill().id())
                .collect(Collectors.toSet());
        return Suggestions.of(text, known, frameworks, named);
    }

    private static String text(NewExtraction request) {
        if (request.text() != null && request.resume() == null) {
            return Document.bounded(request.text());
        }
        if (request.resume() != null && request.text() == null) {
            return Document.bounded(ResumeText.of(request.resume()));
        }
        throw Refusal.invalid("/text", "Send either text or resume.");
    }

    private static List<String> frameworks(NewExtraction request, Lexicon lexicon) {
        if (request.frameworks() == null || request.frameworks().isEmpty()) {
            return lexicon.frameworks();
        }
        for (var framework : request.frameworks()) {
            if (!lexicon.frameworks().contains(framework)) {
                throw Refusal.invalid(
                        "/frameworks",
                        "The newest release has no skill of a framework '%s'.".formatted(framework),
                        lexicon.frameworks().toArray(String[]::new));
            }
        }
        return request.frameworks();
    }
}
