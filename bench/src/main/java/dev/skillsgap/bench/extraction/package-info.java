/** Finding names in text: the suite's dictionary beside an automaton and a synonym filter. */
@NullMarked
package dev.skillsgap.bench.extraction;

import org.jspecify.annotations.NullMarked;
