package dev.skillsgap.recommendation;

import static org.awaitility.Awaitility.await;

import dev.skillsgap.recommendation.taxonomy.LiveRelease;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionFactory;

/** Publishes releases on top of what the service under test holds from the tests before. */
@ApplicationScoped
class Publisher {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EntityManager entities;
    private final LiveRelease live;
    private int sampleRelease;

    Publisher(EntityManager entities, LiveRelease live) {
        this.entities = entities;
        this.live = live;
    }

    Draft draft() {
        return QuarkusTransaction.requiringNew().call(() -> new Draft(newestRelease() + 1, present()));
    }

    private Map<String, String> present() {
        return entities.createQuery("select concat(kind, ' ', id), hash from Concept where not retired", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    private int newestRelease() {
        return Math.max(newest("number from Marker"), newest("release from Concept"));
    }

    private int newest(String what) {
        return entities.createQuery("select " + what + " order by 1 desc", Integer.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(0);
    }

    /** Publishes the draft and waits until it is live. */
    int publish(Draft draft) {
        Topics.send(draft.changes());
        Topics.send(draft.marker());
        awaitLive(draft.number);
        return draft.number;
    }

    /** Makes the sample live, where it is not. */
    int publishSample() {
        if (live.number() == 0 || live.number() != sampleRelease) {
            sampleRelease = publish(sample(draft()));
        }
        return sampleRelease;
    }

    private static ConditionFactory patiently() {
        return await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20));
    }

    /** Waits until as many concepts of a release are held. */
    void awaitHeld(int release, int concepts) {
        patiently().until(() -> count("Concept where release = " + release) == concepts);
    }

    /** Waits until the marker of a release is held, and was looked at. */
    void awaitMarker(int release) {
        patiently().until(() -> count("Marker where number = " + release) == 1);
        live.refresh();
    }

    /** Waits until everything that is on a topic now was taken. */
    void awaitAllOf(String topic) {
        patiently().until(() -> Topics.lag(topic) == 0);
    }

    /** As if the service had gone down between taking the person's event and computing. */
    void forgetWhatWasComputedFor(String person) {
        update("update person set computed_version = null where id = ?1", person);
    }

    void pretendComputedFrom(int release, String person) {
        update("update person set computed_release = ?2 where id = ?1", person, release);
    }

    /** Makes of the person a next version that no program can read; memory has only the one before. */
    void damage(String person) {
        update("update person set assertions = 'damaged', version = version + 1 where id = ?1", person);
    }

    /** Writes a release into the database as if its events had gone to another instance. */
    void storeAsAnotherInstance(Draft draft) {
        for (var message : draft.changes()) {
            update(
                    "update concept set release = ?3, hash = ?4, body = ?5"
                            + " where 'skills.' || kind || '.v1' = ?1 and id = ?2",
                    message.topic(),
                    message.key(),
                    draft.number,
                    Golden.parse(message.data()).at("/hash").asText(),
                    message.data());
        }
        update(
                """
                insert into release
                select ?1, now(),
                       count(*) filter (where kind = 'skill'),
                       count(*) filter (where kind = 'role'),
                       count(*) filter (where kind = 'resource'),
                       count(*) filter (where kind = 'skill' and release = ?1),
                       count(*) filter (where kind = 'role' and release = ?1),
                       count(*) filter (where kind = 'resource' and release = ?1),
                       ?2, false
                  from concept where not retired
                """,
                draft.number,
                Golden.parse(draft.marker().data()).at("/hash").asText());
    }

    void update(String sql, Object... parameters) {
        QuarkusTransaction.requiringNew().run(() -> {
            var statement = entities.createNativeQuery(sql);
            for (int i = 0; i < parameters.length; i++) {
                statement.setParameter(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        });
    }

    boolean isComputed(String person) {
        return count("Person where computedVersion = version and id = '" + person + "'") == 1;
    }

    long rowsAbout(String person) {
        return count("Person where id = '" + person + "'") + recommendationsKept(person);
    }

    long recommendationsKept(String person) {
        return count("Kept where person = '" + person + "'");
    }

    /** How many deliveries to webhooks are about somebody. */
    long deliveriesAbout(String person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long) entities.createNativeQuery(
                                "select count(*) from webhook_delivery where person = ?1", Long.class)
                        .setParameter(1, person)
                        .getSingleResult());
    }

    /** How many answers are kept for repeats that hold this text. */
    long answersKept(String text) {
        return QuarkusTransaction.requiringNew().call(() -> (Long)
                entities.createNativeQuery("select count(*) from kept_answer where strpos(body, ?1) > 0", Long.class)
                        .setParameter(1, text)
                        .getSingleResult());
    }

    /** How many states of the past are held of a concept. */
    long statesKept(String concept) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        (Long) entities.createNativeQuery("select count(*) from past_concept where id = ?1", Long.class)
                                .setParameter(1, concept)
                                .getSingleResult());
    }

    long count(String what) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select count(*) from " + what, Long.class)
                        .getSingleResult());
    }

    void awaitLive(int number) {
        patiently().until(() -> live.number() >= number);
    }

    /** A small taxonomy around one role; tests of the arithmetic compute it by hand. */
    static Draft sample(Draft draft) {
        return draft.skill("python", "tool", "Python", "[]")
                .skill("linear-algebra", "knowledge", "Linear algebra", "[]")
                .skill("tensorflow", "tool", "TensorFlow", "[]")
                .skill("git", "tool", "Git", "[]")
                .skill(
                        "pytorch",
                        "tool",
                        "PyTorch",
                        "[{'type':'prerequisite','target':'python','level':2,'credit':null},"
                                + "{'type':'transfer','target':'tensorflow','level':null,'credit':0.6}]")
                .role(
                        "ml-engineer",
                        "[{'skill':'python','level':4,'importance':0.97,'necessity':'essential','anyOf':null,'basis':null},"
                                + "{'skill':'linear-algebra','level':3,'importance':0.5,'necessity':'essential','anyOf':null,'basis':null},"
                                + "{'skill':'pytorch','level':3,'importance':0.57,'necessity':'essential','anyOf':'framework','basis':null},"
                                + "{'skill':'tensorflow','level':3,'importance':0.62,'necessity':'essential','anyOf':'framework','basis':null},"
                                + "{'skill':'git','level':3,'importance':0.4,'necessity':'optional','anyOf':null,'basis':null}]")
                .resource("algebra-course", 90, "[{'skill':'linear-algebra','from':0,'to':3}]", "[]")
                .resource("pytorch-book", 20, "[{'skill':'pytorch','from':0,'to':3}]", "[{'skill':'python','level':2}]")
                .resource("python-mastery", 50, "[{'skill':'python','from':4,'to':5}]", "[]");
    }
}
