/** Threads that must run for as long as the service does, and what becomes of one that dies. */
@NullMarked
package dev.skillsgap.duty;

import org.jspecify.annotations.NullMarked;
