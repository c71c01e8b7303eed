/** Answers what would be if somebody held other levels. */
@NullMarked
package dev.skillsgap.recommendation.answer.counterfactual;

import org.jspecify.annotations.NullMarked;
