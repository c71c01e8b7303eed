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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What requests are answered with. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class ApiTest {

    @Inject
    Publisher publisher;

    final String person = Told.newId();
    int release;

    @BeforeEach
    void publish() {
        release = publisher.publishSample();
    }

    @Test
    void answersTheGapWithAllItsTerms() {
        tell(1);

        var gap = Golden.parse(ask("/api/v1/gaps/" + person + "?role=ml-engineer&asOf=2026-05-02")
                .statusCode(200)
                .extract()
                .asString());

        assertEquals(
                Golden.json("""
                        {'skill':'python','label':'Python','kind':'tool','necessity':'essential','importance':0.97,'weight':0.97,
                         'required':4,'held':3,'effective':3.0,'unknown':false,'coverage':0.75,'contribution':%s,
                         'confidence':0.8,'source':'manager','assertedAt':'2026-05-02','transferFrom':null,
                         'transferCredit':null,'anyOf':null,'text':'Python is required at level 4; held at level 3 by \
                        the manager`s word of 2026-05-02; 75 %% covered, it contributes 0.3177 of 0.4236.'}
                        """.formatted(0.97 * 0.75 / gap.at("/totalWeight").asDouble()))
                        .toString()
                        .replace('`', '\''),
                gap.at("/lines/0").toString());
        assertEquals(
                Golden.json(
                        "[{'anyOf':'framework','weight':0.62,'coverage':0.6666666666666666,'carriedBy':'pytorch'}]"),
                gap.at("/groups"));
        assertEquals(release, gap.at("/release").asInt());
        assertEquals(1, gap.at("/personVersion").asInt());
        assertEquals("2", gap.at("/policy").asText());
        assertEquals("2026-05-02", gap.at("/asOf").asText());
        assertEquals(2.29, gap.at("/totalWeight").asDouble(), 1e-12);
        double sum = 0;
        for (var line : gap.at("/lines")) {
            sum += line.at("/contribution").asDouble();
        }
        assertEquals(sum, gap.at("/readiness/low").asDouble(), 1e-12);
    }

    @Test
    void showsALineThatTransferCarries() {
        tell(1);

        ask("/api/v1/gaps/" + person + "?asOf=2026-05-02")
                .body("lines[1].skill", equalTo("tensorflow"))
                .body("lines[1].held", nullValue())
                .body("lines[1].unknown", equalTo(true))
                .body("lines[1].transferFrom", equalTo("pytorch"))
                .body("lines[1].source", equalTo("self"))
                .body("lines[1].effective", equalTo(1.2f))
                .body("lines[1].contribution", equalTo(0.0f))
                .body("lines[1].text", containsString("another of the alternatives 'framework' counts"));
    }

    @Test
    void agesWithTheDateAskedFor() {
        tell(1);

        // Two years are the half-life of what is known of a tool.
        ask("/api/v1/gaps/" + person + "?asOf=2028-05-01").body("lines[0].confidence", equalTo(0.4f));
    }

    @Test
    void usesTheTargetRoleWhenNoneIsNamed() {
        tell(1);

        ask("/api/v1/gaps/" + person).statusCode(200).body("role", equalTo("ml-engineer"));
    }

    @Test
    void saysWhichParameterCannotBeTaken() {
        tell(1);
        Topics.send(Told.person(person, 2, Map.of("targetRole", "null")));
        Topics.recommendationsOf(person, 2);

        ask("/api/v1/gaps/" + person)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("role"))
                .body("detail", containsString("has no target role"));
        ask("/api/v1/gaps/" + person + "?role=astronaut")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("role"))
                .body("detail", containsString("no role 'astronaut'"));
        ask("/api/v1/gaps/" + person + "?role=ml-engineer&asOf=tomorrow")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("asOf"));
        ask("/api/v1/recommendations").statusCode(422).body("errors[0].pointer", equalTo("person"));
        ask("/api/v1/recommendations?person=" + person + "&limit=0")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("limit"));
        ask("/api/v1/recommendations?person=" + person + "&cursor=eA").statusCode(422);
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        ask("/api/v1/gaps/nobody").statusCode(404);
        ask("/api/v1/recommendations/5f0c9c4e-6d0a-3b5e-8f55-0d3f6a1c2b7d").statusCode(404);
        ask("/api/v1/recommendations/no-uuid").statusCode(404);
        ask("/api/v1/gaps/no%00id").statusCode(404);
        ask("/api/v1/recommendations?person=no%00id").statusCode(404);
        ask("/api/v1/nothing").statusCode(404);
    }

    @Test
    void keepsWhatWasEmittedAsItWasEmitted() {
        tell(1);
        var emitted = Told.data(Topics.recommendationsOf(person, 1).getFirst());

        var kept = ask("/api/v1/recommendations/" + emitted.at("/id").asText())
                .statusCode(200)
                .extract()
                .asString();

        assertEquals(emitted, Golden.parse(kept));
    }

    @Test
    void listsRecommendationsNewestFirstPageByPage() {
        tell(1);
        tell(2);
        tell(3);

        var first = ask("/api/v1/recommendations?limit=2&person=" + person)
                .body("items.personVersion", equalTo(List.of(3, 2)))
                .header("Link", containsString("rel=\"next\""))
                .extract();

        ask("/api/v1/recommendations?limit=2&person=" + person + "&cursor=" + first.path("next"))
                .body("items.personVersion", equalTo(List.of(1)))
                .body("next", nullValue());
    }

    private void tell(int version) {
        Topics.send(Told.person(person, version));
        Topics.recommendationsOf(person, version);
    }

    private static ValidatableResponse ask(String path) {
        return given().auth()
                .oauth2(StackTestResource.signingKey().token("hr", null, 5))
                .get(path)
                .then();
    }
}
