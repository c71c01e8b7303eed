/** Traces that go on where the work does: from a request through tables and topics to whatever it causes. */
@NullMarked
package dev.skillsgap.trace;

import org.jspecify.annotations.NullMarked;
