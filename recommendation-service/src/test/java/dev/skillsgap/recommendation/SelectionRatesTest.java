package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Selection rates, which are switched on in these tests; that they are off otherwise, the doors show. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class SelectionRatesTest {

    @Inject
    Publisher publisher;

    private static ValidatableResponse ask(Map<String, Object> input) {
        return ask(input, "");
    }

    private static ValidatableResponse ask(Map<String, Object> input, String query) {
        return given().auth()
                .oauth2(StackTestResource.signingKey().token("hr", null, 5))
                .contentType(ContentType.JSON)
                .body(input)
                .post("/api/v1/matches/roles/ml-engineer/selection-rates" + query)
                .then();
    }

    @Test
    void saysHowOftenEachGroupIsSelectedAndWhatIsMissing() {
        publisher.publishSample();
        var groups = new HashMap<String, String>();
        for (int i = 0; i < 12; i++) {
            var person = Told.newId();
            groups.put(person, i < 6 ? "north" : "south");
            Topics.send(Told.person(person, 1));
            Topics.recommendationsOf(person, 1);
        }
        publisher.awaitAllOf(Topics.PERSON);

        ask(Map.of("attribute", "site", "atLeast", 0, "groups", groups))
                .statusCode(200)
                .body("groups.group", contains("north", "south"))
                .body("groups.selected", contains(6, 6))
                .body("groups.ratio", contains(1.0f, 1.0f))
                .body("groups.belowFourFifths", contains(false, false));
        ask(Map.of("attribute", "site", "atLeast", 0, "groups", groups), "?format=csv")
                .statusCode(200)
                .body(containsString("group,withheld,people,selected,rate,ratio,belowFourFifths\r\nnorth,false,6,6,"));
        ask(Map.of("attribute", "site", "top", 1, "groups", groups))
                .statusCode(200)
                .body("groups.selected.sum()", equalTo(1));
        ask(Map.of("attribute", "site", "groups", groups)).statusCode(422).body("errors[0].pointer", equalTo("/top"));
        ask(Map.of("attribute", "site", "top", 1, "groups", Map.of("nobody", "north")))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/groups"));
    }
}
