/** Where teams are short: counts over people, never fewer than the policy's smallest group. */
@NullMarked
package dev.skillsgap.recommendation.answer.team;

import org.jspecify.annotations.NullMarked;
