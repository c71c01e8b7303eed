package dev.skillsgap.recommendation.taxonomy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The live release as it would be with some concepts changed. */
@ApplicationScoped
public class DraftReleases {

    private static final String NO_HASH = "0".repeat(64);

    private final Concepts concepts;
    private final ReleaseReader reader;
    private final LiveRelease live;
    private final ObjectMapper json;
    private final Validator validator;

    DraftReleases(Concepts concepts, ReleaseReader reader, LiveRelease live, ObjectMapper json, Validator validator) {
        this.concepts = concepts;
        this.reader = reader;
        this.live = live;
        this.json = json;
        this.validator = validator;
    }

    /** A concept that cannot be used, by its place among those of its kind. */
    public static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String pointer;

        Unusable(String pointer, String message) {
            super(message);
            this.pointer = pointer;
        }

        /** JSON Pointer into what was given. */
        public String pointer() {
            return pointer;
        }
    }

    /**
     * The release with these in place of its own, or besides; what is retired is left out.
     *
     * @param skills as skills-service has them in its draft
     * @param roles likewise
     * @throws Unusable naming one that cannot be read, or that does not fit the others
     */
    public Release with(List<JsonNode> skills, List<JsonNode> roles) {
        var present = new LinkedHashMap<Concept.Key, Concept>();
        QuarkusTransaction.requiringNew()
                .call(concepts::present)
                .forEach(concept -> present.put(new Concept.Key(concept.kind, concept.id), concept));
        put(Concept.SKILL, skills, SkillEvent.class, present);
        put(Concept.ROLE, roles, RoleEvent.class, present);
        var marker = new Marker();
        marker.number = live.number() + 1;
        marker.publishedAt = Instant.now();
        try {
            return reader.read(marker, List.copyOf(present.values()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new Unusable("", String.valueOf(e.getMessage()));
        }
    }

    private void put(
            String kind,
            List<JsonNode> changed,
            Class<? extends ConceptEvent> type,
            Map<Concept.Key, Concept> present) {
        for (int i = 0; i < changed.size(); i++) {
            var concept = read(kind, "/%ss/%d".formatted(kind, i), changed.get(i), type);
            var key = new Concept.Key(kind, concept.id);
            if (concept.retired) {
                present.remove(key);
            } else {
                present.put(key, concept);
            }
        }
    }

    private Concept read(String kind, String pointer, JsonNode given, Class<? extends ConceptEvent> type) {
        if (!(given instanceof ObjectNode object)) {
            throw new Unusable(pointer, "It is no " + kind + "; send it as skills-service has it in its draft.");
        }
        // Given by the publication that has not been.
        object.put("release", live.number() + 1).put("hash", NO_HASH);
        try {
            ConceptEvent event = json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(object);
            var faults = validator.validate(event).stream()
                    .map(fault -> fault.getPropertyPath() + " " + fault.getMessage())
                    .sorted()
                    .collect(Collectors.joining("; "));
            if (!faults.isEmpty()) {
                throw new Unusable(pointer, faults);
            }
            return concept(kind, event, object);
        } catch (JsonProcessingException e) {
            throw new Unusable(pointer, e.getOriginalMessage());
        } catch (IOException e) {
            throw new Unusable(pointer, String.valueOf(e.getMessage()));
        }
    }

    private static Concept concept(String kind, ConceptEvent event, ObjectNode body) {
        var concept = new Concept();
        concept.kind = kind;
        concept.id = event.id();
        concept.release = event.release();
        concept.hash = event.hash();
        concept.retired = event.retired();
        concept.body = body.toString();
        return concept;
    }
}
