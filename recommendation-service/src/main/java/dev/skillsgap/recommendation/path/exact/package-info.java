/**
 * The optimum, by a real solver: OR-tools' CP-SAT. The only package that knows it; why this one, and what another took,
 * is decision 11.
 */
@NullMarked
package dev.skillsgap.recommendation.path.exact;

import org.jspecify.annotations.NullMarked;
