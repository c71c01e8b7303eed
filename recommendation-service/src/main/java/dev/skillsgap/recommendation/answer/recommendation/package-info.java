/** What was emitted, what is said against it, and what humans decided, over HTTP. */
@NullMarked
package dev.skillsgap.recommendation.answer.recommendation;

import org.jspecify.annotations.NullMarked;
