/** Versions of what is read and written, as entity tags (RFC 9110). */
@NullMarked
package dev.skillsgap.api.version;

import org.jspecify.annotations.NullMarked;
