/** Lists given out whole, as tables. */
@NullMarked
package dev.skillsgap.api.listed;

import org.jspecify.annotations.NullMarked;
