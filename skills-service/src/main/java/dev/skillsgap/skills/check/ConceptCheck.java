package dev.skillsgap.skills.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Resource;
import dev.skillsgap.skills.taxonomy.Role;
import dev.skillsgap.skills.taxonomy.Skill;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Judges one concept by itself: mandatory fields, ranges, what its own parts owe each other. */
@ApplicationScoped
public class ConceptCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Validator validator;

    public ConceptCheck(Validator validator) {
        this.validator = validator;
    }

    /** All that is wrong with it, in the order of the pointers; empty when it is sound. */
    public List<Violation> violations(Concept concept) {
        var misshapen = validator.validate(concept).stream()
                .map(violation -> Violation.of(concept, pointer(violation), violation.getMessage()))
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                .toList();
        return misshapen.isEmpty()
                ? Stream.concat(rules(concept), printable(concept, "", JSON.valueToTree(concept)))
                        .toList()
                : misshapen;
    }

    private static Stream<Violation> rules(Concept concept) {
        return switch (concept) {
            case Skill skill -> SkillRules.check(skill);
            case Role role -> RoleRules.check(role);
            case Resource resource -> ResourceRules.check(resource);
        };
    }

    /** Control characters and halves of surrogate pairs can be neither stored nor hashed alike everywhere. */
    private static Stream<Violation> printable(Concept concept, String pointer, JsonNode node) {
        return switch (node) {
            case ObjectNode object ->
                object.properties().stream()
                        .flatMap(field -> printable(concept, pointer + "/" + field.getKey(), field.getValue()));
            case ArrayNode array ->
                IntStream.range(0, array.size())
                        .boxed()
                        .flatMap(i -> printable(concept, pointer + "/" + i, array.get(i)));
            default ->
                node.isTextual() && node.textValue().codePoints().anyMatch(ConceptCheck::isUnprintable)
                        ? Stream.of(Violation.of(concept, pointer, "Remove the control characters."))
                        : Stream.empty();
        };
    }

    private static boolean isUnprintable(int codePoint) {
        return (Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t')
                || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static String pointer(ConstraintViolation<Concept> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(ConceptCheck::step)
                .collect(Collectors.joining());
    }

    /** The index of an entry stands on the node that follows its list. */
    private static String step(Path.Node node) {
        var index = node.getIndex() == null ? "" : "/" + node.getIndex();
        return node.getKind() == ElementKind.CONTAINER_ELEMENT ? index : index + "/" + node.getName();
    }
}
