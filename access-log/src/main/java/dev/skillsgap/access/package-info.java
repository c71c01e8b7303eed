/**
 * Who read or changed whose data, when, by what right and from which client. The gates through which a service finds
 * people tell {@link Touched}; {@link AccessFilter} makes entries of that once the answer is known; {@link AccessLog}
 * counts them in memory and writes them every second.
 */
@NullMarked
package dev.skillsgap.access;

import org.jspecify.annotations.NullMarked;
