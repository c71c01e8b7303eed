package dev.skillsgap.profile;

import static dev.skillsgap.profile.Api.hr;
import static dev.skillsgap.profile.ScimApi.GROUPS;
import static dev.skillsgap.profile.ScimApi.USERS;
import static dev.skillsgap.profile.ScimApi.get;
import static dev.skillsgap.profile.ScimApi.name;
import static dev.skillsgap.profile.ScimApi.patch;
import static dev.skillsgap.profile.ScimApi.scim;
import static dev.skillsgap.profile.ScimApi.user;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScimGroupsTest extends ServiceTest {

    private static String group(String... members) {
        return scim().body(Map.of(
                        "displayName",
                        "Vision",
                        "externalId",
                        "ext-1",
                        "members",
                        Stream.of(members).map(id -> Map.of("value", id)).toList()))
                .post(GROUPS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> members(JsonPath group) {
        var members = group.<String>getList("members.value");
        return members == null ? List.of() : members;
    }

    @Test
    void aGroupIsATeam() {
        var member = user(name());
        var id = group(member);

        var group = get(GROUPS + "/" + id);
        assertEquals("ext-1", group.getString("externalId"));
        assertEquals("Ada Example", group.getString("members[0].display"));
        hr().get("/api/v1/teams/{id}/members", id).then().body("items", equalTo(List.of(member)));
        assertEquals(List.of(id), get(USERS + "/" + member).getList("groups.value"));
        assertNull(get(GROUPS + "/" + id + "?excludedAttributes=members").get("members"));
        assertEquals(
                List.of(id),
                get(GROUPS + "?filter=members.value eq \"" + member + "\" and displayName eq \"VISION\"")
                        .getList("Resources.id"));
    }

    @Test
    void membersComeAndGoAsProvidersSayIt() {
        var a = user(name());
        var b = user(name());
        var c = user(name());
        var path = GROUPS + "/" + group(a);

        patch(path, """
                {"op":"Add","path":"members","value":[{"value":"%s"},{"value":"%s"}]}""".formatted(a, b));
        assertEquals(new TreeSet<>(List.of(a, b)), new TreeSet<>(members(get(path))));
        patch(path, """
                {"op":"remove","path":"members[value eq \\"%s\\"]"}""".formatted(a));
        assertEquals(List.of(b), members(get(path)));
        patch(path, """
                {"op":"replace","value":{"id":"x","displayName":"Sound","members":[{"value":"%s"},{"value":"%s"}]}}""".formatted(b, c));
        var group = patch(path, """
                {"op":"Remove","path":"members","value":[{"value":"%s"}]}""".formatted(b));
        assertEquals(List.of(c), members(group), "only the one that was named beside the path");
        assertEquals("Sound", group.getString("displayName"));
        assertEquals(List.of(), members(patch(path, "{\"op\":\"remove\",\"path\":\"members\"}")));
    }

    @Test
    void whatIsSoAlreadyIsNoChange() {
        var a = user(name());
        var path = GROUPS + "/" + group(a);
        var tag = get(path).getString("meta.version");

        patch(path, """
                {"op":"add","path":"members","value":[{"value":"%s"}]},{"op":"remove","path":"members[value eq \\"nobody\\"]"}""".formatted(a));

        assertEquals(tag, get(path).getString("meta.version"));
        patch(path, "{\"op\":\"remove\",\"path\":\"members[value eq \\\"%s\\\"]\"}".formatted(a));
        assertNotEquals(tag, get(path).getString("meta.version"));
    }

    @Test
    void aMemberWhoIsNoUserIsRefusedAndNothingOfTheRequestStays() {
        var a = user(name());
        var path = GROUPS + "/" + group();

        scim().body("""
                        {"Operations":[{"op":"add","path":"members","value":[{"value":"%s"},{"value":"nobody"}]}]}""".formatted(a))
                .patch(path)
                .then()
                .statusCode(400)
                .body("scimType", equalTo("invalidValue"), "detail", containsString("'nobody'"));

        assertEquals(List.of(), members(get(path)));
    }

    @Test
    void manyClientsChangeAGroupAtOnce() throws Exception {
        var stay = IntStream.range(0, 16).mapToObj(i -> user(name())).toList();
        var go = IntStream.range(0, 16).mapToObj(i -> user(name())).toList();
        var path = GROUPS + "/" + group(go.toArray(String[]::new));
        try (var clients = Executors.newFixedThreadPool(16)) {
            var requests = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 16; i++) {
                var join = """
                        {"Operations":[{"op":"add","path":"members","value":[{"value":"%s"},{"value":"%s"}]}]}""".formatted(stay.get(i), stay.get((i + 1) % 16));
                var leave = """
                        {"Operations":[{"op":"remove","path":"members","value":[{"value":"%s"}]}]}""".formatted(go.get(i));
                for (var body : List.of(join, leave, join, leave)) {
                    requests.add(() -> scim().body(body).patch(path).statusCode());
                }
            }
            for (var done : clients.invokeAll(requests)) {
                assertEquals(200, done.get());
            }
        }
        assertEquals(new TreeSet<>(stay), new TreeSet<>(members(get(path))));
    }

    @Test
    void deletingDissolvesTheTeamAndItsMembersStay() {
        var a = user(name());
        var id = group(a);

        scim().delete(GROUPS + "/" + id).then().statusCode(204);

        scim().get(GROUPS + "/" + id).then().statusCode(404);
        assertNull(get(USERS + "/" + a).get("groups"));
    }
}
