package dev.skillsgap.profile;

import static dev.skillsgap.profile.ScimApi.ENTERPRISE;
import static dev.skillsgap.profile.ScimApi.GROUPS;
import static dev.skillsgap.profile.ScimApi.USERS;
import static dev.skillsgap.profile.ScimApi.get;
import static dev.skillsgap.profile.ScimApi.name;
import static dev.skillsgap.profile.ScimApi.user;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two providers really send, with all that is odd about it, played once, again, and by several at once. */
@QuarkusTest
class ScimSequencesTest extends ServiceTest {

    @ParameterizedTest
    @ValueSource(strings = {"okta.http", "entra.http"})
    void endsInTheRightStateAlsoWhenPlayedTwice(String file) throws IOException {
        var name = name();
        var first = play(file, name, user(name()));
        assertRight(file, first);
        var again = play(file, name, user(name()));
        assertEquals(first.get("user"), again.get("user"));
        assertRight(file, again);
    }

    @Test
    void severalProvidersAtOnceMakeOnePersonEach() throws Exception {
        var names = List.of(name(), name(), name(), name());
        var other = user(name());
        try (var clients = Executors.newFixedThreadPool(16)) {
            var plays = new ArrayList<Callable<Map<String, String>>>();
            for (var name : names) {
                for (int times = 0; times < 2; times++) {
                    plays.add(() -> play("okta.http", name, other));
                    plays.add(() -> play("entra.http", name, other));
                }
            }
            for (var played : clients.invokeAll(plays)) {
                assertEquals(
                        List.of(played.get().get("user")),
                        get(GROUPS + "/" + played.get().get("group")).getList("members.value"));
            }
        }
        for (var name : names) {
            assertEquals(1, get(USERS + "?filter=userName eq \"" + name + "\"").getInt("totalResults"));
        }
    }

    private static Map<String, String> play(String file, String name, String other) throws IOException {
        return new ScimSequence(file, Map.of("name", name, "other", other)).play();
    }

    private static void assertRight(String file, Map<String, String> played) {
        var user = get(USERS + "/" + played.get("user"));
        var group = get(GROUPS + "/" + played.get("group"));
        assertEquals("Ada Byron", user.getString("displayName"));
        assertEquals("Byron", user.getString("name.familyName"));
        assertEquals(List.of(played.get("name")), user.getList("emails.value"));
        assertEquals(List.of(played.get("user")), group.getList("members.value"));
        if (file.startsWith("okta")) {
            assertEquals("true", user.getString("active"));
            assertEquals("en-US", user.getString("locale"));
            assertEquals("Okta renamed " + played.get("name"), group.getString("displayName"));
        } else {
            assertEquals("false", user.getString("active"));
            assertEquals("Augusta", user.getString("name.givenName"));
            assertEquals("Vision", user.getString("'" + ENTERPRISE + "'.department"));
            assertEquals(played.get("user"), user.getString("'" + ENTERPRISE + "'.manager.value"));
            assertEquals("entra-group-" + played.get("name"), group.getString("externalId"));
        }
    }
}
