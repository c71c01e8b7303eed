/** What keys and tokens have in common. */
@NullMarked
package dev.skillsgap.profile.secret;

import org.jspecify.annotations.NullMarked;
