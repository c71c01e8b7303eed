/** Drafts become immutable, numbered, hashed releases, and every change of a release becomes an event. */
@NullMarked
package dev.skillsgap.skills.release;

import org.jspecify.annotations.NullMarked;
