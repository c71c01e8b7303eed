/** Immutable, numbered, hashed releases: concepts as they were in each, and the events that tell of a new one. */
@NullMarked
package dev.skillsgap.skills.release;

import org.jspecify.annotations.NullMarked;
