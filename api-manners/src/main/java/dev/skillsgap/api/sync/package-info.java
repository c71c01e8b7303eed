/** What was modified or deleted since a moment, for integrations that keep a copy. */
@NullMarked
package dev.skillsgap.api.sync;

import org.jspecify.annotations.NullMarked;
