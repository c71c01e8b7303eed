/** Computes the answers, emits those that changed, and answers requests. */
@NullMarked
package dev.skillsgap.recommendation.answer;

import org.jspecify.annotations.NullMarked;
