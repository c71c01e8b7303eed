/**
 * What every request passes before anything else looks at it, whatever it asks for: sizes, who is calling, how often.
 * {@link Door} is the order of it.
 */
@NullMarked
package dev.skillsgap.api.door;

import org.jspecify.annotations.NullMarked;
