/**
 * The other side of the outbox: what comes from Kafka, written in one transaction per batch. A service hands
 * {@link dev.skillsgap.inbox.Inbox} its {@link dev.skillsgap.inbox.Subscription}s; each is read by a thread of its own.
 * A record that can never be processed becomes a dead letter, through the outbox of the same transaction; its
 * neighbours are unaffected. After a failure that will pass, the batch is read again, and no offset is committed.
 */
@NullMarked
package dev.skillsgap.inbox;

import org.jspecify.annotations.NullMarked;
