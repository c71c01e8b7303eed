package dev.skillsgap.skills.imports;

import dev.skillsgap.api.problem.Refusal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A field of a form that holds one of some words. */
final class FormWord {

    private FormWord() {}

    /**
     * What the field's word stands for.
     *
     * @param otherwise what a form without the field says; null where it must be there
     * @throws Refusal when it is none of them
     */
    static <T> T of(String pointer, @Nullable String word, T[] values, @Nullable T otherwise) {
        if (word == null && otherwise != null) {
            return otherwise;
        }
        return Arrays.stream(values)
                .filter(value -> value.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        pointer,
                        "Write one of: %s."
                                .formatted(Arrays.stream(values)
                                        .map(Object::toString)
                                        .collect(Collectors.joining(", ")))));
    }
}
