/** Answers what deserves attention. */
@NullMarked
package dev.skillsgap.recommendation.answer.alert;

import org.jspecify.annotations.NullMarked;
