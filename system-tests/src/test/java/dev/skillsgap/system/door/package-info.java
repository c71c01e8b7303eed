/** Knocks at every door of the running suite: who gets in, how much and how often, and what is said to whom does not. */
@NullMarked
package dev.skillsgap.system.door;

import org.jspecify.annotations.NullMarked;
