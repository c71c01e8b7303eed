/**
 * The bench: the same questions to the suite's indexes and to what a user would pick instead, in one run, in turns, on the
 * same data. Answers are checked equal before any time counts.
 */
@NullMarked
package dev.skillsgap.bench;

import org.jspecify.annotations.NullMarked;
