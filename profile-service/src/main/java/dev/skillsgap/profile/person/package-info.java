/** People, what is asserted of them, and the event that tells others. */
@NullMarked
package dev.skillsgap.profile.person;

import org.jspecify.annotations.NullMarked;
