/** What a draft of the taxonomy would do to people's answers, before it is published. */
@NullMarked
package dev.skillsgap.recommendation.answer.impact;

import org.jspecify.annotations.NullMarked;
