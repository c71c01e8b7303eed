package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Skills that go by several names. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class NamesTest {

    private static final String LINE = "lines.find { it.skill == 'python' }";
    private static final String NOT_RELATED = "[]";
    private static final String SAME_AS_PYTHON = "[{'type':'sameAs','target':'python','level':null,'credit':null}]";

    @Inject
    Publisher publisher;

    final String person = Told.newId();
    final String team = Told.newId();

    @BeforeEach
    void tellOfSomebodyInTheWordsOfAnotherFramework() {
        Topics.send(Told.team(team, 1, Told.newId()));
        Topics.send(
                Told.person(person, 1, Map.of("teams", "['" + team + "']", "assertions", Told.holding("other:py", 3))));
    }

    private void publish(String relations) {
        publisher.publish(Publisher.sample(publisher.draft())
                .skill("other:py", "tool", "Python (computer programming)", relations)
                .role("other:coder", "other", ReleaseTest.requirement("other:py")));
    }

    @Test
    void whatIsHeldUnderAnotherNameIsHeld() {
        publish(SAME_AS_PYTHON);

        await().untilAsserted(() -> python("ml-engineer").body(LINE + ".held", equalTo(3)));
        python("ml-engineer")
                .body(LINE + ".knownAs", equalTo("other:py"))
                .body(LINE + ".requiredAs", nullValue())
                .body(LINE + ".text", containsString("held at level 3, as Python (computer programming), by"));
        python("other:coder").body(LINE + ".requiredAs", equalTo("other:py")).body(LINE + ".held", equalTo(3));
    }

    /** The control: before anybody said that the two are one, they are not. */
    @Test
    void aSkillThatIsSaidToBeTheSameByNobodyIsAnother() {
        publish(NOT_RELATED);

        await().untilAsserted(() -> python("ml-engineer").body(LINE + ".unknown", equalTo(true)));
        ask("/api/v1/gaps/" + person + "?role=other:coder").body("lines[0].skill", equalTo("other:py"));
    }

    @Test
    void ranksAndCountsPeopleByWhatTheirSkillsMeanFromTheNextReleaseOn() {
        publish(NOT_RELATED);
        var holders = "/api/v1/matches/roles/ml-engineer/people?mustHave=%s&team=" + team;
        await().untilAsserted(() -> ask(holders.formatted("other:py:3")).body("people", hasSize(1)));
        ask(holders.formatted("python:3")).body("people", hasSize(0));

        publish(SAME_AS_PYTHON);

        ask(holders.formatted("python:3")).body("people.person", equalTo(List.of(person)));
        ask(holders.formatted("other:py:3")).body("people.person", equalTo(List.of(person)));
        ask("/api/v1/matches/people/" + person + "/roles?framework=other")
                .body("roles.role", equalTo(List.of("other:coder")))
                .body("roles[0].fit.readiness.low", equalTo(0.75f));
        ask("/api/v1/matches/people/" + person + "/roles?framework=nobodys")
                .statusCode(422)
                .body("errors[0].suggestions", hasItem("other"));
    }

    @Test
    void whatWasAssertedOfARetiredSkillCountsForWhatReplacesIt() {
        publish(NOT_RELATED);
        publisher.publish(publisher
                .draft()
                .retire("skill", "other:py")
                .skill(
                        "other:python3",
                        "tool",
                        "Python 3",
                        "[{'type':'replaces','target':'other:py','level':null,'credit':null}]")
                .role("other:coder", "other", ReleaseTest.requirement("other:python3")));

        await().untilAsserted(() -> ask("/api/v1/gaps/" + person + "?role=other:coder")
                .body("lines[0].held", equalTo(3))
                .body("lines[0].knownAs", equalTo("other:py")));
        publisher.publish(publisher.draft().retire("role", "other:coder").retire("skill", "other:python3"));
    }

    private ValidatableResponse python(String role) {
        return ask("/api/v1/gaps/" + person + "?role=" + role).statusCode(200);
    }

    private static ValidatableResponse ask(String path) {
        return given().auth()
                .oauth2(StackTestResource.signingKey().token("hr", null, 5))
                .get(path)
                .then();
    }
}
