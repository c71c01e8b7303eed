package dev.skillsgap.inbox;

import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Topics that are read together, in order per partition.
 *
 * @param name for threads, metrics and logs
 * @param handler takes one record, in the transaction of its batch; throws {@link PoisonEvent} for what it can never take
 * @param committed called after each transaction that took something
 */
public record Subscription(
        String name, List<String> topics, Consumer<ConsumerRecord<String, byte[]>> handler, Runnable committed) {}
