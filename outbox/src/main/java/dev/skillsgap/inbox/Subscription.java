package dev.skillsgap.inbox;

import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Topics that are read together, in order per partition.
 *
 * @param name for threads, metrics and logs
 * @param handler takes one record; throws {@link PoisonEvent} for what can never be taken
 * @param taken called when a batch was taken, and is committed where there is a transaction
 */
public record Subscription(
        String name, List<String> topics, Consumer<ConsumerRecord<String, byte[]>> handler, Runnable taken) {}
