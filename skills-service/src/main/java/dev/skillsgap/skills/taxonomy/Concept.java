package dev.skillsgap.skills.taxonomy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One entry of a taxonomy. What is shown of it, what is sent of it and what is kept of it are the same. */
public sealed interface Concept permits Skill, Role, Resource {

    ConceptKind conceptKind();

    String id();

    /** Framework it comes from, such as {@code ml}. */
    String framework();

    /** What people call it: label of a skill, title of a role or resource. */
    String label();

    /** Other things people call it. */
    List<String> altLabels();

    /** Ids of all skills that it names, in whatever part of it, and that have to be there. */
    Stream<String> skillsNamed();

    default ConceptKey key() {
        return new ConceptKey(conceptKind(), id());
    }

    /** All that people call it, the preferred label first. */
    default Stream<String> labels() {
        return Stream.concat(Stream.of(label()), altLabels().stream());
    }

    /** As labels are compared: without case, and blanks around them. */
    static String folded(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }

    /** The list, or none where a body leaves it out. */
    static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
