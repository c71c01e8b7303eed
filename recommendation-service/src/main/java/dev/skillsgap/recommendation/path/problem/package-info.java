/**
 * What is asked of a path, in whole numbers, and the greedy path that every better one must beat. Hours and money are
 * counted in hundredths, rounded up; readiness in billionths, from the gap's own arithmetic.
 *
 * <p>Read {@link Problem}, then {@link Greedy}.
 */
@NullMarked
package dev.skillsgap.recommendation.path.problem;

import org.jspecify.annotations.NullMarked;
