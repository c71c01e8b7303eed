/** What a service could not take from Kafka, for those who operate it. */
@NullMarked
package dev.skillsgap.api.deadletter;

import org.jspecify.annotations.NullMarked;
