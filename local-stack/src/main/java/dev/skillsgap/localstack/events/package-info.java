/** Following events: {@link dev.skillsgap.localstack.events.EventFeed} reads, {@code EventFormat} puts into words. */
@NullMarked
package dev.skillsgap.localstack.events;

import org.jspecify.annotations.NullMarked;
