/**
 * The bench of paths: the solver that was chosen, the one that was not, and the greedy path, on the built-in catalogue and
 * on generated curricula, in one run, in turns. Answers are checked before any time counts.
 */
@NullMarked
package dev.skillsgap.bench.path;

import org.jspecify.annotations.NullMarked;
