/**
 * What resources can do for one person: the lessons and levels that can matter for what is wanted, what each needs and
 * what supports it, how far they reach, and where they depend on one another in a circle.
 *
 * <p>Read {@link Lesson} and {@link Network}; {@link Progress} is what {@code step.Outcome} says, in the network's
 * numbers.
 */
@NullMarked
package dev.skillsgap.recommendation.path.network;

import org.jspecify.annotations.NullMarked;
