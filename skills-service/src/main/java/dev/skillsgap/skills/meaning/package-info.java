/** What texts mean, as vectors: computed on this machine by a small model that comes in a jar. */
@NullMarked
package dev.skillsgap.skills.meaning;

import org.jspecify.annotations.NullMarked;
