/** What was probably meant by a name that is not known. */
@NullMarked
package dev.skillsgap.api.nearest;

import org.jspecify.annotations.NullMarked;
