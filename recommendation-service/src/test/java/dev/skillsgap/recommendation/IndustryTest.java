package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gap in one of the role's industries. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class IndustryTest {

    @Inject
    Publisher publisher;

    final String person = Told.newId();

    @BeforeEach
    void tellOfAPerson() {
        publisher.publishSample();
        Topics.send(Told.person(person, 1));
        Topics.recommendationsOf(person, 1);
    }

    /** The golden role asks in health care for PyTorch at 4, of importance 0.8, optional. */
    @Test
    void joinsWhatItAddsToTheRole() {
        var gap = Golden.parse(ask("?asOf=2026-05-02&industry=healthcare")
                .statusCode(200)
                .extract()
                .asString());

        assertEquals("healthcare", gap.at("/industry").asText());
        assertEquals(2.47, gap.at("/totalWeight").asDouble(), 1e-12);
        assertEquals((0.97 * 0.75 + 0.8 * 0.5) / 2.47, gap.at("/readiness/low").asDouble(), 1e-12);
        assertEquals("pytorch", gap.at("/groups/0/carriedBy").asText());
        var pytorch = gap.at("/lines")
                .valueStream()
                .filter(line -> line.at("/skill").asText().equals("pytorch"))
                .findFirst()
                .orElseThrow();
        assertEquals(4, pytorch.at("/required").asInt());
        assertEquals(0.8, pytorch.at("/importance").asDouble());
        assertEquals("essential", pytorch.at("/necessity").asText());
    }

    @Test
    void isNamedAsNoneWhereNoneIsAskedFor() {
        ask("?asOf=2026-05-02").statusCode(200).body("industry", nullValue()).body("totalWeight", equalTo(2.29f));
    }

    @Test
    void isRefusedWhereTheRoleHasNoSuchNamingThoseItHas() {
        ask("?industry=space")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("industry"))
                .body("errors[0].suggestions", equalTo(List.of("healthcare")))
                .body("detail", containsString("no industry 'space'; it has: healthcare."));
    }

    @Test
    void isWhatAPathLeadsThroughToo() {
        path("").body("industry", nullValue()).body("unreachable.skill", equalTo(List.of("python")));
        path("&industry=healthcare")
                .statusCode(200)
                .body("industry", equalTo("healthcare"))
                .body("readinessBefore", equalTo((float) ((0.97 * 0.75 + 0.8 * 0.5) / 2.47)));
        path("&industry=space").statusCode(422).body("errors[0].pointer", equalTo("industry"));
    }

    private ValidatableResponse path(String query) {
        return given().auth()
                .oauth2(StackTestResource.signingKey().token("hr", null, 5))
                .get("/api/v1/paths/" + person + "?asOf=2026-05-02" + query)
                .then();
    }

    private ValidatableResponse ask(String query) {
        return given().auth()
                .oauth2(StackTestResource.signingKey().token("hr", null, 5))
                .get("/api/v1/gaps/" + person + query)
                .then();
    }
}
