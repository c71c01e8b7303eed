/** Who is calling, as the bearer token says. */
@NullMarked
package dev.skillsgap.api.caller;

import org.jspecify.annotations.NullMarked;
