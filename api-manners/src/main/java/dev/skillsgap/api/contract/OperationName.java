package dev.skillsgap.api.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a client made from the contract calls an operation. It follows from method and path alone, as they are kept. */
final class OperationName {

    private static final String PREFIX = "/api/v1/";

    private OperationName() {}

    /** As {@code getPeopleByIdAssertions} for {@code GET /api/v1/people/{id}/assertions}. */
    static String of(String method, String path) {
        var shortened = path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : path;
        return method.toLowerCase(Locale.ROOT)
                + Arrays.stream(shortened.replace("{", "by-").split("[^A-Za-z0-9]+", -1))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
