package dev.skillsgap.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One trace, from the request that changes a person to the recommendation on the topic. */
@ExtendWith(DemoSuite.Extension.class)
class OneTraceIT {

    private static final String PERSON = "demo-02";
    private static final List<String> TOPICS = List.of("profiles.person.v1", "recommendations.recommendation.v1");

    private final DemoSuite suite;

    OneTraceIT(DemoSuite suite) {
        this.suite = suite;
    }

    @Test
    void requestEventAndRecommendationNameTheSameTrace() {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", "localhost:19092"),
                new StringDeserializer(),
                new StringDeserializer())) {
            seekToEnd(consumer);

            var traceId = suite.as("hr")
                    .body(Map.of("skill", "docker", "level", 4, "source", "assessment"))
                    .post("http://localhost:8081/api/v1/people/" + PERSON + "/assertions")
                    .then()
                    .statusCode(201)
                    .extract()
                    .header("X-Trace-Id");

            var traces = new HashMap<String, String>();
            await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> note(record, traces));
                return traces.size() == TOPICS.size();
            });
            TOPICS.forEach(topic -> assertEquals(traceId, traces.get(topic), topic));
        }
    }

    private static void seekToEnd(KafkaConsumer<?, ?> consumer) {
        var partitions = TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    private static void note(ConsumerRecord<String, String> record, Map<String, String> traces) {
        if (record.key().equals(PERSON)) {
            var traceparent =
                    new String(record.headers().lastHeader("traceparent").value(), UTF_8);
            traces.put(record.topic(), traceparent.substring(3, 35));
        }
    }
}
