/** Requests that are sent again, since nobody knows whether they arrived: {@code Idempotency-Key}. */
@NullMarked
package dev.skillsgap.api.repeat;

import org.jspecify.annotations.NullMarked;
