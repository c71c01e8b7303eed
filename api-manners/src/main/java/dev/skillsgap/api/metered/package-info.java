/** What is read of streams that may be longer than they say. */
@NullMarked
package dev.skillsgap.api.metered;

import org.jspecify.annotations.NullMarked;
