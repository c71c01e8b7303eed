package dev.skillsgap.skills.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.api.problem.Problem;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.skills.check.ConceptCheck;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptJson;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads a concept that somebody wrote. */
@ApplicationScoped
class ConceptInput {

    /** What the views add: so that what was read can be sent back. */
    private static final List<String> ADDED_BY_VIEWS = List.of("release", "hash", "retired");

    private static final List<String> ADDED_TO_REQUIREMENTS = List.of("label", "duties", "industry");

    private final ConceptCheck check;

    ConceptInput(ConceptCheck check) {
        this.check = check;
    }

    /**
     * Reads and checks it.
     *
     * @param framework it comes from when the body does not say so
     * @throws JsonProcessingException when a field is unknown or of another type
     * @throws Refusal with every rule that it breaks by itself
     */
    Concept read(ConceptKey key, ObjectNode body, String framework) throws JsonProcessingException {
        var tree = withoutAdditions(body);
        if (tree.path("framework").isMissingNode()) {
            tree.put("framework", framework);
        }
        if (tree.path("id").isMissingNode()) {
            tree.put("id", key.id());
        }
        var concept = ConceptJson.bind(key.kind(), tree);
        var violations = check.violations(concept);
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations.stream()
                    .map(violation -> new Problem.Fault(violation.pointer(), violation.detail()))
                    .toList());
        }
        if (!concept.id().equals(key.id())) {
            throw Refusal.invalid("/id", "The address says '%s': an id never changes.".formatted(key.id()));
        }
        return concept;
    }

    private static ObjectNode withoutAdditions(ObjectNode body) {
        var tree = body.deepCopy();
        tree.remove(ADDED_BY_VIEWS);
        for (JsonNode requirement : tree.path("requirements")) {
            if (requirement instanceof ObjectNode object) {
                object.remove(ADDED_TO_REQUIREMENTS);
            }
        }
        return tree;
    }
}
