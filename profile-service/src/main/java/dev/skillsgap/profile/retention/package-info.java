/** What is kept for a time only. */
@NullMarked
package dev.skillsgap.profile.retention;

import org.jspecify.annotations.NullMarked;
