/** What is said against recommendations, and what humans decide on that. */
@NullMarked
package dev.skillsgap.recommendation.objection;

import org.jspecify.annotations.NullMarked;
