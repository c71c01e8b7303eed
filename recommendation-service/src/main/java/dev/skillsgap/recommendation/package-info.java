/**
 * Answers from what the other services tell over Kafka: how far a person is from a role, and what to learn next.
 *
 * <ul>
 *   <li>{@code gap}, {@code step}, {@code path}: the arithmetic, pure
 *   <li>{@code match}: roles and people in indexes, to be ranked and counted; pure
 *   <li>{@code arrival}: what both channels from Kafka do alike
 *   <li>{@code projection}: people and teams, as last told
 *   <li>{@code taxonomy}: skills, roles and resources, and the release that is live
 *   <li>{@code kept}: the recommendations that were emitted
 *   <li>{@code webhook}: whoever is told over HTTP what was recommended
 *   <li>{@code recomputation}: how far the work is that a new release makes
 *   <li>{@code answer}: computes them, and answers requests
 * </ul>
 */
@NullMarked
package dev.skillsgap.recommendation;

import org.jspecify.annotations.NullMarked;
