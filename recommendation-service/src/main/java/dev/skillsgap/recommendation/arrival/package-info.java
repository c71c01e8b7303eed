/** What comes from Kafka: read, checked, and announced once it is committed. */
@NullMarked
package dev.skillsgap.recommendation.arrival;

import org.jspecify.annotations.NullMarked;
