package dev.skillsgap.recommendation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.skillsgap.localstack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** A recommendation belongs to the trace of the change that caused it. */
@QuarkusTest
@QuarkusTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "recommendation"))
class TraceTest {

    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CAUSE = "00-" + TRACE_ID + "-00f067aa0ba902b7-01";

    @Inject
    Publisher publisher;

    private final String person = Told.newId();

    @Test
    void aPersonsChangeGoesOnInTheRecommendation() {
        publisher.publishSample();

        Topics.send(List.of(Told.person(person, 1)), CAUSE);

        var recommendation = Topics.recommendationsOf(person, 1).getFirst();
        assertEquals(TRACE_ID, traceId(recommendation));
        assertNotEquals("00f067aa0ba902b7", traceparent(recommendation).substring(36, 52));
    }

    @Test
    void whatAReleaseChangesIsNotOfThePersonsTrace() {
        publisher.publishSample();
        Topics.send(List.of(Told.person(person, 1)), CAUSE);
        Topics.recommendationsOf(person, 1);

        publisher.publish(publisher.draft().role("ml-engineer", ReleaseTest.requirement("git")));

        assertNotEquals(TRACE_ID, traceId(Topics.recommendationsOf(person, 2).getLast()));
    }

    private static String traceId(ConsumerRecord<?, ?> record) {
        return traceparent(record).substring(3, 35);
    }

    private static String traceparent(ConsumerRecord<?, ?> record) {
        return new String(record.headers().lastHeader("traceparent").value(), UTF_8);
    }
}
