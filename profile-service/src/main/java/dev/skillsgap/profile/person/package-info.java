/** People, what is asserted of them, how far they are with what teaches, and the event that tells others. */
@NullMarked
package dev.skillsgap.profile.person;

import org.jspecify.annotations.NullMarked;
