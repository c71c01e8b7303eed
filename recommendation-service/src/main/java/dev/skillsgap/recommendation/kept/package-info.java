/** The recommendation: what it says, and the log of those that were emitted. */
@NullMarked
package dev.skillsgap.recommendation.kept;

import org.jspecify.annotations.NullMarked;
