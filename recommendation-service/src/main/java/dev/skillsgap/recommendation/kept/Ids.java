package dev.skillsgap.recommendation.kept;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ids that are a function of what they name, so that a repeat has the id of the first. */
final class Ids {

    private Ids() {}

    static UUID of(Object... parts) {
        var name = Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("|"));
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
