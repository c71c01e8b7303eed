package dev.skillsgap.recommendation;

import static io.restassured.RestAssured.get;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skillsgap.localstack.StackTestResource;
import dev.skillsgap.recommendation.taxonomy.LiveRelease;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a release becomes live, and what that sets off. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class ReleaseTest {

    @Inject
    Publisher publisher;

    @Inject
    LiveRelease live;

    int release;

    @BeforeEach
    void publish() {
        release = publisher.publishSample();
    }

    @Test
    void becomesLiveOnlyWhenEveryConceptHasArrived() {
        var next = Publisher.sample(publisher.draft());
        var shuffled = new ArrayList<>(next.changes());
        Collections.shuffle(shuffled, new Random(7));

        Topics.send(next.marker());
        Topics.send(shuffled.subList(1, shuffled.size()));
        publisher.awaitHeld(next.number, shuffled.size() - 1);
        assertEquals(release, live.number());

        Topics.send(shuffled.getFirst());
        publisher.awaitLive(next.number);
        get("/q/health/ready").then().body("checks.find { it.name == 'taxonomy' }.data.release", equalTo(next.number));
    }

    @Test
    void answersFromTheReleaseBeforeWhileTheNextOneArrives() {
        var next = publisher.draft().role("ml-engineer", requirement("git"));
        Topics.send(next.changes());
        publisher.awaitHeld(next.number, 1);
        var person = Told.newId();

        Topics.send(Told.person(person, 1));

        assertEquals(
                release,
                Told.data(Topics.recommendationsOf(person, 1).getFirst())
                        .at("/release")
                        .asInt());
        Topics.send(next.marker());
        publisher.awaitLive(next.number);
    }

    @Test
    void doesNotBecomeLiveWithAnotherHash() {
        var wrong = publisher.draft().role("ml-engineer", requirement("git"));
        Topics.send(wrong.changes());
        Topics.send(wrong.marker("0".repeat(64)));
        publisher.awaitHeld(wrong.number, 1);
        publisher.awaitMarker(wrong.number);

        assertEquals(release, live.number());
        publisher.publishSample();
    }

    @Test
    void doesNotBecomeLiveWithARoleThatNamesAnUnknownSkill() {
        var wrong = publisher.draft().role("broken", requirement("unheard-of"));
        Topics.send(wrong.changes());
        Topics.send(wrong.marker());
        publisher.awaitHeld(wrong.number, 1);
        publisher.awaitMarker(wrong.number);

        assertEquals(release, live.number());
        publisher.publish(publisher.draft().retire("role", "broken"));
    }

    @Test
    void ignoresConceptsOfOlderReleases() {
        var older = new Draft(release - 1, Map.of()).role("ml-engineer", requirement("git"));
        var person = Told.newId();

        Topics.send(older.changes());
        Topics.send(older.marker());
        var newer = publisher.publish(publisher.draft().skill("other", "tool", "Other", "[]"));
        Topics.send(Told.person(person, 1));

        var data = Told.data(Topics.recommendationsOf(person, 1).getFirst());
        assertEquals(newer, data.at("/release").asInt());
        assertEquals(3, data.at("/blockers").size());
    }

    @Test
    void emitsAgainOnlyWhereANewReleaseChangesTheAnswer() {
        publisher.publish(publisher.draft().role("one", requirement("python")).role("other", requirement("git")));
        var touched = Told.newId();
        var untouched = Told.newId();
        Topics.send(
                Told.person(touched, 1, Map.of("targetRole", "'one'")),
                Told.person(untouched, 1, Map.of("targetRole", "'other'")));
        Topics.recommendationsOf(touched, 1);
        Topics.recommendationsOf(untouched, 1);

        var next = publisher.publish(publisher.draft().role("one", requirement("linear-algebra")));

        assertEquals(List.of("1@" + (next - 1), "1@" + next), origins(Topics.recommendationsOf(touched, 2)));
        Topics.send(Told.person(untouched, 2, Map.of("targetRole", "'other'")));
        assertEquals(List.of("1@" + (next - 1), "2@" + next), origins(Topics.recommendationsOf(untouched, 2)));
    }

    @Test
    void withdrawsWhatWasRecommendedForARoleThatIsRetired() {
        publisher.publish(publisher.draft().role("passing", requirement("python")));
        var person = Told.newId();
        Topics.send(Told.person(person, 1, Map.of("targetRole", "'passing'")));
        Topics.recommendationsOf(person, 1);

        publisher.publish(publisher.draft().retire("role", "passing"));

        assertEquals(null, Topics.recommendationsOf(person, 2).getLast().value());
    }

    @Test
    void computesWhoWasNotComputedWhenTheServiceWentDown() {
        var person = Told.newId();
        Topics.send(Told.person(person, 1));
        Topics.recommendationsOf(person, 1);

        publisher.forgetWhatWasComputedFor(person);

        var sent = Topics.recommendationsOf(person, 2);
        assertEquals(sent.getFirst().value(), sent.getLast().value());
        await().until(() -> publisher.isComputed(person));
    }

    @Test
    void noticesAReleaseThatAnotherInstanceTookIn() {
        var next = publisher.draft().role("ml-engineer", requirement("git"));

        publisher.storeAsAnotherInstance(next);

        publisher.awaitLive(next.number);
    }

    @Test
    void doesNotComputeFromAReleaseOlderThanAnotherInstanceDid() {
        var person = Told.newId();
        Topics.send(Told.person(person, 1));
        Topics.recommendationsOf(person, 1);
        publisher.pretendComputedFrom(release + 1, person);

        Topics.send(Told.person(person, 2));
        publisher.awaitAllOf(Topics.PERSON);
        var next = publisher.publish(Publisher.sample(publisher.draft()));

        assertEquals(List.of("1@" + release, "2@" + next), origins(Topics.recommendationsOf(person, 2)));
    }

    @Test
    void keepsNobodyBackForAPersonWhoCannotBeComputed() {
        var broken = Told.newId();
        var other = Told.newId();
        Topics.send(Told.person(broken, 1), Told.person(other, 1));
        Topics.recommendationsOf(broken, 1);

        publisher.damage(broken);
        Topics.send(Told.person(other, 2));

        Topics.recommendationsOf(other, 2);
        await().until(() -> publisher.isComputed(broken));
        Topics.send(Told.person(broken, 3));
        assertEquals(List.of("1@" + release, "3@" + release), origins(Topics.recommendationsOf(broken, 2)));
    }

    static String requirement(String skill) {
        return "[{'skill':'%s','level':4,'importance':1,'necessity':'essential','anyOf':null,'basis':null}]"
                .formatted(skill);
    }

    private static List<String> origins(List<ConsumerRecord<String, String>> records) {
        return records.stream()
                .map(Told::data)
                .map(data -> data.at("/personVersion").asText() + "@"
                        + data.at("/release").asText())
                .toList();
    }
}
