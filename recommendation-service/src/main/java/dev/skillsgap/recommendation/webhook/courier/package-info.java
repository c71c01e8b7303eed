/**
 * Tells what is due: {@link Courier} goes round, {@link Sender} makes an attempt, {@link Schedule} says when the next one
 * is.
 */
@NullMarked
package dev.skillsgap.recommendation.webhook.courier;

import org.jspecify.annotations.NullMarked;
