/**
 * The other side of the outbox: what comes from Kafka, written in one transaction per batch. A record that can never
 * be processed becomes a dead letter, through the outbox of the same transaction; its neighbours are unaffected. A
 * failure that will pass is thrown on, so that the batch is tried again and no offset is committed.
 */
@NullMarked
package dev.skillsgap.inbox;

import org.jspecify.annotations.NullMarked;
