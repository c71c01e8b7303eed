/**
 * Skills, roles and resources as skills-service last told of them over Kafka, and the newest complete release of them:
 * the only one that answers are computed from. It stands in memory, swapped whole, so the one before answers while the
 * next one arrives. The tables hold one state of each concept; an instance that starts while a release arrives has to
 * wait for its completion.
 */
@NullMarked
package dev.skillsgap.recommendation.taxonomy;

import org.jspecify.annotations.NullMarked;
