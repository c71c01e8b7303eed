/**
 * How far people are with what teaches. The marks are kept with the person; something done is no level, but a proposal
 * of what may be asserted, which somebody accepts or declines.
 */
@NullMarked
package dev.skillsgap.profile.learning;

import org.jspecify.annotations.NullMarked;
