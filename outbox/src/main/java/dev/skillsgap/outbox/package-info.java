/**
 * The transactional outbox. {@link Outbox} writes an {@link Event} into the caller's transaction; {@link Relay} sends
 * what was committed to Kafka, one relay per database at a time, in order per key, and deletes what the broker
 * acknowledged. Delivery is at least once: receivers ignore what is not newer than what they hold.
 */
@NullMarked
package dev.skillsgap.outbox;

import org.jspecify.annotations.NullMarked;
