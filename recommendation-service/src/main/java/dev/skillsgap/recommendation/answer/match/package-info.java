/** Who fits: the closest roles of a person, the readiest people for a role, people side by side. */
@NullMarked
package dev.skillsgap.recommendation.answer.match;

import org.jspecify.annotations.NullMarked;
