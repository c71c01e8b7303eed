package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to be raised to reach a readiness. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class CheapestTest {

    @Inject
    Publisher publisher;

    final String person = Told.newId();

    /** The golden person holds Python at 3 of 4, PyTorch at 2 of 3, and nothing of linear algebra (3) and Git (3). */
    @BeforeEach
    void tellOfAPerson() {
        publisher.publish(Publisher.sample(publisher.draft()));
        Topics.send(Told.person(person, 1));
        Topics.recommendationsOf(person, 1);
    }

    /** Missing of 2.29: Python 0.2425, algebra 0.5, a framework 0.62 / 3, Git 0.2; and 0.7 is 0.4622 away. */
    @Test
    void answersTheFewestSkillsAndTheLeastHours() {
        var answer = Golden.parse(
                ask("?target=0.7&asOf=2026-05-02").statusCode(200).extract().asString());

        assertEquals(
                Golden.json("[{'skill':'linear-algebra','label':'Linear algebra','from':null,'to':3,'hours':90.0}]"),
                answer.at("/smallest/raises"));
        assertEquals(1, answer.at("/smallest/skills").asInt());
        assertEquals(3, answer.at("/smallest/levels").asInt());
        assertEquals(true, answer.at("/smallest/optimal").asBoolean());
        assertEquals(
                (0.97 * 0.75 + 0.5 + 0.62 * 2 / 3) / 2.29,
                answer.at("/smallest/readiness").asDouble(),
                1e-12);
        // No resource teaches Git, or Python from 3 on; so it is linear algebra here too.
        assertEquals(90, answer.at("/cheapest/hours").asDouble());
        assertEquals(90, answer.at("/cheapest/hoursAtLeast").asDouble());
        assertEquals(answer.at("/readiness").asDouble(), (0.97 * 0.75 + 0.62 * 2 / 3) / 2.29, 1e-12);
    }

    @Test
    void prefersTheQuickerWayToTheShorter() {
        publisher.publish(publisher
                .draft()
                .resource("git-quickly", 3, "[{'skill':'git','from':0,'to':3}]", "[]")
                .resource("python-quickly", 5, "[{'skill':'python','from':3,'to':4}]", "[]"));

        ask("?target=0.69&asOf=2026-05-02")
                .statusCode(200)
                .body("smallest.raises.skill", equalTo(List.of("linear-algebra")))
                .body("cheapest.raises.skill", equalTo(List.of("git", "python")))
                .body("cheapest.hours", equalTo(8.0f))
                .body("cheapest.optimal", equalTo(true));
        publisher.publish(publisher.draft().retire("resource", "git-quickly").retire("resource", "python-quickly"));
    }

    @Test
    void saysWhereResourcesDoNotLeadSoFar() {
        ask("?target=1&asOf=2026-05-02")
                .statusCode(200)
                .body("cheapest", nullValue())
                .body("smallest.skills", equalTo(4))
                .body("smallest.hours", nullValue())
                .body("smallest.readiness", equalTo(1.0f));
    }

    @Test
    void raisesNothingWhereTheTargetIsReached() {
        ask("?target=0.1&asOf=2026-05-02")
                .statusCode(200)
                .body("smallest.raises", empty())
                .body("cheapest.hours", equalTo(0.0f))
                .body("cheapest.raises", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?target=0", "?target=1.1", "?target=-0.5", "?target=much", "?target=NaN"})
    void namesATargetThatCannotBeTaken(String query) {
        ask(query).statusCode(422).body("errors[0].pointer", equalTo("target"));
    }

    @Test
    void namesWhatElseCannotBeTaken() {
        ask("?target=0.8&role=astronaut").statusCode(422).body("errors[0].pointer", equalTo("role"));
        ask("?target=0.8&industry=space").statusCode(422).body("errors[0].pointer", equalTo("industry"));
        ask("?target=0.8&asOf=soon").statusCode(422).body("errors[0].pointer", equalTo("asOf"));
    }

    private ValidatableResponse ask(String query) {
        return given().auth()
                .oauth2(StackTestResource.signingKey().token("hr", null, 5))
                .get("/api/v1/gaps/" + person + "/cheapest" + query)
                .then();
    }
}
