package dev.skillsgap.recommendation.answer.webhook;

import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.api.problem.Refusal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads what addresses and cursors say. */
final class Lookup {

    private Lookup() {}

    /** What has that id; a 404 where there is nothing, and where it is no id. */
    static <T> T find(String what, String id, Function<UUID, Optional<T>> search) {
        return uuid(id).flatMap(search).orElseThrow(() -> Refusal.notFound(what, id));
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The number that a page begins behind; of the first page the given one. */
    static long place(PageRequest page, long first) {
        var after = page.after();
        try {
            return after.isEmpty() ? first : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("cursor", "Send the 'next' of the page before, or leave it out.");
        }
    }
}
