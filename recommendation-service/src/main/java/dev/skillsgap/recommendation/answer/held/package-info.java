/** A copy of everything that is held about a person. */
@NullMarked
package dev.skillsgap.recommendation.answer.held;

import org.jspecify.annotations.NullMarked;
