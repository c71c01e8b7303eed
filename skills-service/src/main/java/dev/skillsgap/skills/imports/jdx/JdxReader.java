package dev.skillsgap.skills.imports.jdx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Place;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.imports.source.UnreadableSource;
import dev.skillsgap.skills.taxonomy.Concept;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads job descriptions and postings in the JSON-LD of JDX JobSchema+: jobs, and the competencies that they name. */
public final class JdxReader {

    private static final int MAX_DEPTH = 32;
    private static final long MAX_DOCUMENT_BYTES = 64 << 20;
    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxDocumentLength(MAX_DOCUMENT_BYTES)
                    .build())
            .build());

    private static final Set<String> JOBS = Set.of("JobDescription", "JobPosting", "Job");
    private static final String PROFILE = "JobCompetencyProfile";

    /** What a graph may hold for jobs to point at. */
    private static final Set<String> TERMS = Set.of("AnnotatedDefinedTerm", "DefinedTerm", "DefinedTermSet");

    private final Reading reading;
    private final Map<String, Node> nodes = new HashMap<>();
    private final List<Told> jobs = new ArrayList<>();
    private final List<Told> profiles = new ArrayList<>();

    public JdxReader(Reading reading) {
        this.reading = reading;
    }

    private record Told(Place place, Node node) {}

    /**
     * Skills and roles.
     *
     * @throws UnreadableSource when there is no job in the files, or one of them is damaged
     */
    public Stream<Concept> read() throws IOException {
        reading.files().each(this::file, reading.read());
        var skills = new JdxSkills(reading);
        var roles = new JdxRoles(reading, skills, nodes);
        jobs.forEach(job -> roles.add(job.place(), job.node()));
        if (roles.isEmpty()) {
            throw new UnreadableSource(
                    "There is no job that can be taken: give JDX in JSON, with a JobDescription or JobPosting that has a title and competencies.");
        }
        profiles.stream()
                .filter(profile -> !roles.uses(profile.node()))
                .forEach(profile -> reading.report()
                        .fault(
                                profile.place(),
                                FaultKind.NOTHING_TO_SAY,
                                profile.node().id(),
                                "Left out: no job names it in hasCompetencyProfile."));
        return Stream.concat(skills.concepts(), roles.concepts());
    }

    private void file(String file, InputStream in) throws IOException {
        if (!file.toLowerCase(Locale.ROOT).matches(".*\\.json(ld)?")) {
            reading.report().ignore(file);
            return;
        }
        var document = document(file, in);
        long number = 0;
        for (var node : (Iterable<JsonNode>) nodes(document)::iterator) {
            number++;
            if (!node.isObject()) {
                throw new UnreadableSource("%s is no JDX: element %d is no object.".formatted(file, number));
            }
            sort(new Place(file, number), new Node(node));
        }
    }

    private static JsonNode document(String file, InputStream in) throws IOException {
        try {
            var document = JSON.readTree(in);
            if (!document.isContainerNode()) {
                throw new UnreadableSource(file + " is no JDX: it must be a JSON object, or a list of them.");
            }
            return document;
        } catch (JsonProcessingException e) {
            throw new UnreadableSource("%s is no such JSON: %s".formatted(file, e.getOriginalMessage()));
        }
    }

    /** Those of a graph, of a list of documents, or the document itself. */
    private static Stream<JsonNode> nodes(JsonNode document) {
        if (document.isArray()) {
            return document.valueStream().flatMap(one -> one.isObject() ? nodes(one) : Stream.of(one));
        }
        return document.has("@graph") ? document.path("@graph").valueStream() : Stream.of(document);
    }

    private void sort(Place place, Node node) {
        if (!node.id().isEmpty()) {
            nodes.putIfAbsent(node.id(), node);
        }
        var types = node.types().toList();
        if (types.stream().anyMatch(JOBS::contains)
                || (types.isEmpty() && !node.text("title").isEmpty())) {
            reading.report().read(place.file());
            jobs.add(new Told(place, node));
        } else if (types.contains(PROFILE)) {
            reading.report().read(place.file());
            profiles.add(new Told(place, node));
        } else if (types.stream().noneMatch(TERMS::contains)) {
            reading.report()
                    .ignore("%s %s".formatted(place.file(), types.isEmpty() ? "without type" : types.getFirst()));
        }
    }
}
