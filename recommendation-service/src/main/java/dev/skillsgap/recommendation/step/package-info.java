/**
 * What to learn next: the resources that a person can begin now, ranked by the readiness that an hour of them gains.
 * Pure functions, like the gap they are measured with.
 */
@NullMarked
package dev.skillsgap.recommendation.step;

import org.jspecify.annotations.NullMarked;
