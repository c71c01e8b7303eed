package dev.skillsgap.inbox;

import dev.skillsgap.inbox.DeadLetter.Origin;
import dev.skillsgap.inbox.DeadLetter.Outcome;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Takes dead letters once more, after what refused them was mended. */
@ApplicationScoped
public class Replay {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int AT_MOST = 1_000;

    private final Inbox inbox;
    private final DeadLetters letters;

    Replay(Inbox inbox, DeadLetters letters) {
        this.inbox = inbox;
        this.letters = letters;
    }

    /**
     * What became of the letters.
     *
     * @param taken now processed
     * @param gone no longer on their topics: a newer record of the key has replaced them
     * @param rejected still not processable; their cause is of this try
     */
    public record Result(int taken, int gone, int rejected) {}

    /** Tries the open letters, at most 1,000, in the order in which they stand on their topics. */
    public Result run() {
        var origins = QuarkusTransaction.requiringNew()
                .call(() ->
                        letters.open(AT_MOST).stream().map(DeadLetter::origin).toList());
        try (var consumer = inbox.consumer()) {
            var outcomes =
                    origins.stream().map(origin -> replay(origin, consumer)).toList();
            return new Result(
                    count(outcomes, Optional.of(Outcome.TAKEN)),
                    count(outcomes, Optional.of(Outcome.GONE)),
                    count(outcomes, Optional.empty()));
        }
    }

    private static int count(List<Optional<Outcome>> outcomes, Optional<Outcome> wanted) {
        return (int) outcomes.stream().filter(wanted::equals).count();
    }

    private Optional<Outcome> replay(Origin origin, Consumer<String, byte[]> consumer) {
        var record = read(origin, consumer);
        if (record.isEmpty()) {
            return settle(origin, Outcome.GONE);
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> inbox.take(record.get()));
        } catch (RuntimeException e) {
            if (Processing.willPass(e)) {
                throw e;
            }
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            Objects.requireNonNull(letters.findById(origin)).rejectedAgain(Processing.rootMessage(e)));
            return Optional.empty();
        }
        inbox.taken(record.get());
        return settle(origin, Outcome.TAKEN);
    }

    private Optional<Outcome> settle(Origin origin, Outcome outcome) {
        QuarkusTransaction.requiringNew()
                .run(() -> Objects.requireNonNull(letters.findById(origin)).settle(outcome));
        return Optional.of(outcome);
    }

    private static Optional<ConsumerRecord<String, byte[]>> read(Origin origin, Consumer<String, byte[]> consumer) {
        var partition = origin.topicPartition();
        if (!exists(partition, consumer)) {
            return Optional.empty();
        }
        var partitions = List.of(partition);
        consumer.assign(partitions);
        var begin = Objects.requireNonNull(
                consumer.beginningOffsets(partitions, TIMEOUT).get(partition));
        var end =
                Objects.requireNonNull(consumer.endOffsets(partitions, TIMEOUT).get(partition));
        if (origin.offset() < begin || origin.offset() >= end) {
            return Optional.empty();
        }
        consumer.seek(partition, origin.offset());
        var deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (System.nanoTime() < deadline) {
            var records = consumer.poll(Duration.ofMillis(200)).records(partition);
            if (!records.isEmpty()) {
                return Optional.of(records.getFirst()).filter(record -> record.offset() == origin.offset());
            }
        }
        throw new IllegalStateException("The broker does not give " + origin);
    }

    private static boolean exists(TopicPartition partition, Consumer<?, ?> consumer) {
        return consumer.partitionsFor(partition.topic(), TIMEOUT).stream()
                .anyMatch(info -> info.partition() == partition.partition());
    }
}
