package dev.skillsgap.skills.imports.jdx;

import dev.skillsgap.skills.taxonomy.Role.Necessity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a job says of one competency.
 *
 * @param id what its address ends with; empty where it has none
 * @param name empty where only a description is given
 * @param set that it is defined in; empty where that has no name
 * @param necessity null where the job does not say
 * @param others what else is said of it
 */
record Competency(
        String id,
        String name,
        String description,
        String set,
        @Nullable Necessity necessity,
        List<String> others) {

    private static final Set<String> READ =
            Set.of("name", "description", "inDefinedTermSet", "annotation", "termAnnotation");
    private static final Set<String> READ_OF_ANNOTATIONS = Set.of("required", "preferred");

    static Competency named(String name) {
        return new Competency("", name, "", "", null, List.of());
    }

    /** One that is only named by an address, and described elsewhere. */
    static Competency at(String address) {
        return new Competency(Node.lastStep(address), "", "", "", null, List.of());
    }

    /** Of a defined term, with what is annotated about it. */
    static Competency of(Node term) {
        var annotations = Stream.of("annotation", "termAnnotation")
                .flatMap(term::values)
                .map(Node::new)
                .toList();
        return new Competency(
                Node.lastStep(term.id()),
                term.text("name"),
                term.text("description"),
                term.values("inDefinedTermSet")
                        .map(set -> new Node(set).text("name"))
                        .filter(name -> !name.isEmpty() && !Node.isAddress(name))
                        .findFirst()
                        .orElse(""),
                necessity(annotations),
                Stream.concat(
                                term.others(READ).stream(),
                                annotations.stream()
                                        .flatMap(annotation -> annotation.others(READ_OF_ANNOTATIONS).stream()))
                        .toList());
    }

    private static @Nullable Necessity necessity(List<Node> annotations) {
        var required = says(annotations, "required");
        if (required != null) {
            return required ? Necessity.ESSENTIAL : Necessity.OPTIONAL;
        }
        return Boolean.TRUE.equals(says(annotations, "preferred")) ? Necessity.OPTIONAL : null;
    }

    private static @Nullable Boolean says(List<Node> annotations, String name) {
        return annotations.stream()
                .flatMap(annotation -> annotation.texts(name))
                .findFirst()
                .map(text -> text.equalsIgnoreCase("true"))
                .orElse(null);
    }

    /** What it is called in a report. */
    String label() {
        return Stream.of(name, description, id)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
