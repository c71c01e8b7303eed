package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.localstack.StackTestResource;
import dev.skillsgap.recommendation.taxonomy.PastReleases;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was recommended, computed again. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class ReplayTest {

    @Inject
    Publisher publisher;

    @Inject
    PastReleases past;

    final String person = Told.newId();

    @BeforeEach
    void publish() {
        publisher.publishSample();
    }

    @Test
    void isEqualBitForBit() {
        var emitted = tell(1, Map.of());

        var answer =
                replay(emitted).statusCode(200).body("equal", equalTo(true)).body("difference", nullValue());

        answer.body("keptHash", equalTo(answer.extract().path("recomputedHash")));
        answer.body("personVersion", equalTo(1))
                .body("release", equalTo(emitted.at("/release").asInt()));
    }

    @Test
    void isEqualAfterPersonAndTaxonomyHaveMovedOn() {
        var role = Map.of("targetRole", "'moving'");
        publisher.publish(publisher
                .draft()
                .role("moving", ReleaseTest.requirement("python"))
                .resource("moving-course", 7, "[{'skill':'python','from':0,'to':4}]", "[]"));
        var first = tell(1, role);
        publisher.publish(
                publisher.draft().role("moving", ReleaseTest.requirement("git")).retire("resource", "moving-course"));
        Topics.recommendationsOf(person, 2);
        publisher.publish(publisher.draft().retire("role", "moving"));
        Topics.recommendationsOf(person, 3);

        assertEquals("moving-course", first.at("/nextSteps/0/resource").asText());
        replay(first).statusCode(200).body("equal", equalTo(true));
    }

    /** The control: what is kept was touched. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"unknown\":false' | '\"unknown\":true' | /gaps/1/unknown",
                "'\"title\":\"The pytorch-book\"' | '\"title\":\"Another\"' | /nextSteps/0/title",
                "'\"personVersion\":1' | '\"personVersion\":1,\"bonus\":2' | /bonus",
                "'\"personVersion\":1,' | '\"personVersion\":1, ' | ''",
            })
    void showsTheFirstDifferenceOfWhatWasTamperedWith(String really, String tampered, String path) {
        var emitted = tell(1, Map.of());

        publisher.update(
                "update recommendation set body = replace(body, ?2, ?3) where person = ?1", person, really, tampered);

        var answer =
                replay(emitted).statusCode(200).body("equal", equalTo(false)).body("difference.path", equalTo(path));
        answer.body("keptHash", not(equalTo(answer.extract().path("recomputedHash"))));
    }

    @Test
    void showsAnAlteredNumberToTheLastBit() {
        var emitted = tell(1, Map.of());
        var low = emitted.at("/readiness/low").asDouble();

        publisher.update(
                "update recommendation set body = replace(body, ?2, ?3) where person = ?1",
                person,
                String.valueOf(low),
                String.valueOf(Math.nextUp(low)));

        replay(emitted)
                .body("difference.path", equalTo("/readiness/low"))
                .body("difference.kept", equalTo(String.valueOf(Math.nextUp(low))))
                .body("difference.recomputed", equalTo(String.valueOf(low)));
    }

    /** Git, the one optional requirement, counts for a quarter of its 0.4 under this one, rather than for half of it. */
    @Test
    void computesUnderThePolicyOfThatTime() {
        var emitted = tell(1, Map.of());

        publisher.update("""
                insert into policy select 'altered', version, replace(body, '"optionalWeight": 0.5', '"optionalWeight": 0.25')
                  from policy limit 1 on conflict do nothing""");
        publisher.update("update recommendation set policy_hash = 'altered' where person = ?1", person);

        var now = replay(emitted)
                .body("equal", equalTo(false))
                .body("difference.path", equalTo("/readiness/low"))
                .extract();
        assertEquals(
                (0.97 * 0.75 + 0.62 * 2 / 3) / (0.97 + 0.5 + 0.62 + 0.4 * 0.25),
                Double.parseDouble(now.path("difference.recomputed")),
                1e-12);
    }

    @Test
    void saysWhatOfItsInputsIsGone() {
        var emitted = tell(1, Map.of());

        publisher.update("update recommendation set policy_hash = 'other' where person = ?1", person);
        replay(emitted).statusCode(409).body("detail", containsString("the policy '2' of that time."));

        publisher.update("update recommendation set assertions = null where person = ?1", person);
        replay(emitted).statusCode(409).body("detail", containsString("held: version 1 of the person, the policy"));
    }

    /** As after a rebuild: the topics keep only the newest state of a concept. */
    @Test
    void saysThatAReleaseIsGoneWhoseConceptsAreNoLongerHeld() {
        publisher.publish(publisher.draft().role("lost", ReleaseTest.requirement("python")));
        var emitted = tell(1, Map.of("targetRole", "'lost'"));
        publisher.publish(publisher.draft().role("lost", ReleaseTest.requirement("git")));
        publisher.update("delete from past_concept where id = 'lost'");

        replay(emitted)
                .statusCode(409)
                .body(
                        "detail",
                        containsString("release " + emitted.at("/release").asInt() + " of the taxonomy."));
    }

    @Test
    void forgetsTheStatesThatNoKeptReleaseIsMadeOf() {
        publisher.publish(publisher.draft().role("aging", ReleaseTest.requirement("python")));
        var second = publisher.publish(publisher.draft().role("aging", ReleaseTest.requirement("git")));
        var third = publisher.publish(publisher.draft().role("aging", ReleaseTest.requirement("pytorch")));
        assertEquals(2, publisher.statesKept("aging"));

        QuarkusTransaction.requiringNew().run(() -> past.forgetBefore(second));
        assertEquals(1, publisher.statesKept("aging"));
        assertEquals(true, past.find(second).isPresent());

        QuarkusTransaction.requiringNew().run(() -> past.forgetBefore(third));
        assertEquals(0, publisher.statesKept("aging"));
    }

    @Test
    void keepsAStateThatComesLate() {
        var late = publisher.draft().role("late", ReleaseTest.requirement("python"));
        publisher.publish(new Draft(late.number + 1, late.hashes()).role("late", ReleaseTest.requirement("git")));

        Topics.send(late.changes());
        Topics.send(late.marker());
        publisher.awaitAllOf("skills.role.v1");
        publisher.awaitMarker(late.number);

        assertEquals(1, publisher.statesKept("late"));
        assertEquals(true, past.find(late.number).isPresent());
    }

    @Test
    void isNotFoundByThoseWhoMayNotSeeThePersonNorAfterErasure() {
        var emitted = tell(1, Map.of());

        replay(emitted, "employee", Told.newId()).statusCode(404);
        replay(emitted, "employee", person).statusCode(200);
        Topics.send(Told.erased(person));
        Topics.recommendationsOf(person, 2);
        replay(emitted).statusCode(404);
    }

    private JsonNode tell(int version, Map<String, String> fields) {
        Topics.send(Told.person(person, version, fields));
        return Told.data(Topics.recommendationsOf(person, version).getLast());
    }

    private static ValidatableResponse replay(JsonNode emitted) {
        return replay(emitted, "hr", null);
    }

    private static ValidatableResponse replay(JsonNode emitted, String role, String caller) {
        return given().auth()
                .oauth2(StackTestResource.signingKey().token(role, caller, 5))
                .post("/api/v1/recommendations/" + emitted.at("/id").asText() + "/replay")
                .then();
    }
}
