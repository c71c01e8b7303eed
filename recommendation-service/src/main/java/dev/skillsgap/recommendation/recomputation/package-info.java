/** How far the work is that a new release makes: everyone's answer is computed again, by all instances together. */
@NullMarked
package dev.skillsgap.recommendation.recomputation;

import org.jspecify.annotations.NullMarked;
