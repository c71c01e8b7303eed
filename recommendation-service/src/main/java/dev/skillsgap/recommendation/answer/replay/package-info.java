/** Computes again what was recommended, from what it was computed from then, and compares. */
@NullMarked
package dev.skillsgap.recommendation.answer.replay;

import org.jspecify.annotations.NullMarked;
