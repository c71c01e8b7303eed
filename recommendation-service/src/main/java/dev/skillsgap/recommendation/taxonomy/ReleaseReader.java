package dev.skillsgap.recommendation.taxonomy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skillsgap.recommendation.gap.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a release of its marker and its concepts. */
@ApplicationScoped
class ReleaseReader {

    private final Concepts concepts;

    ReleaseReader(Concepts concepts) {
        this.concepts = concepts;
    }

    /** Whether these are the very concepts that were published, none missing and none changed. */
    boolean isWhole(Marker marker, List<Concept> present) {
        return hash(present).equals(marker.hash);
    }

    private static String hash(List<Concept> concepts) {
        var lines = concepts.stream().map(Concept::line).sorted().collect(Collectors.joining());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The release; throws IllegalArgumentException or IllegalStateException where they do not fit together. */
    Release read(Marker marker, List<Concept> present) {
        var assembly = new Assembly(of(Concept.SKILL, present).stream()
                .map(concept -> concepts.read(concept, SkillEvent.class))
                .toList());
        var roles = of(Concept.ROLE, present).stream()
                .map(concept -> concepts.read(concept, RoleEvent.class))
                .toList();
        return new Release(
                marker.number,
                marker.publishedAt,
                assembly.categories(),
                roles.stream().map(assembly::role).collect(Collectors.toMap(Role::id, Function.identity())),
                roles.stream().collect(Collectors.toMap(RoleEvent::id, RoleEvent::framework)),
                of(Concept.RESOURCE, present).stream()
                        .map(concept -> assembly.resource(concepts.read(concept, ResourceEvent.class)))
                        .toList(),
                assembly.skills(),
                assembly.names());
    }

    private static List<Concept> of(String kind, List<Concept> concepts) {
        return concepts.stream().filter(concept -> concept.kind.equals(kind)).toList();
    }
}
