/** The frameworks that come with the service, read from files and imported at start. */
@NullMarked
package dev.skillsgap.skills.builtin;

import org.jspecify.annotations.NullMarked;
