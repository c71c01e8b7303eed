package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.hr;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.profile.person.ErasedPeople;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an integration keeps of people: their versions by id, and the digests of who is gone. */
final class Copy {

    private final Map<String, Long> people = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private String asOf;

    Copy(Instant from) {
        asOf = from.toString();
    }

    /** One page of people or teams; null: the first. */
    static Response page(String list, String after, String cursor) {
        var request = hr().queryParam("modifiedAfter", after).queryParam("limit", 7);
        var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/" + list);
        assertEquals(200, page.statusCode(), page.asString());
        return page;
    }

    static boolean isAsOf(Instant moment, String asOf) {
        return Instant.parse(asOf).isAfter(moment);
    }

    /** Until all that is written by now is told: transactions of the outbox that are under way hold it back for a moment. */
    void syncAll() {
        var now = Instant.now();
        await().until(() -> {
            sync();
            return isAsOf(now, asOf);
        });
    }

    void sync() {
        String cursor = null;
        Response page;
        do {
            page = page("people", asOf, cursor);
            List<Map<String, Object>> items = page.path("items");
            items.forEach(item -> people.put((String) item.get("id"), ((Number) item.get("version")).longValue()));
            gone.addAll(page.<List<String>>path("erased.personDigest"));
            cursor = page.path("next");
        } while (cursor != null);
        people.keySet().removeIf(this::saysErased);
        asOf = page.path("asOf");
    }

    /** What to send next time. */
    String asOf() {
        return asOf;
    }

    Long version(String id) {
        return people.get(id);
    }

    boolean saysErased(String id) {
        return gone.contains(ErasedPeople.digest(id));
    }

    int erased() {
        return gone.size();
    }

    Map<String, Long> versionsOf(String prefix) {
        var some = new HashMap<>(people);
        some.keySet().removeIf(id -> !id.startsWith(prefix));
        return some;
    }
}
