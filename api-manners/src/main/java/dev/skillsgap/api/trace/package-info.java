/** Tells callers the trace of their request. */
@NullMarked
package dev.skillsgap.api.trace;

import org.jspecify.annotations.NullMarked;
