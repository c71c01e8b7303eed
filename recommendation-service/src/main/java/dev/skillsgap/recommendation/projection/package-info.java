/**
 * People and teams, as profile-service last told of them over Kafka, pseudonymous. A version that is not newer than the
 * one held changes nothing; what is erased stays erased.
 */
@NullMarked
package dev.skillsgap.recommendation.projection;

import org.jspecify.annotations.NullMarked;
