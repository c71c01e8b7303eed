/** For whatever keeps in memory what it needs of the newest release. */
@NullMarked
package dev.skillsgap.skills.release.watch;

import org.jspecify.annotations.NullMarked;
