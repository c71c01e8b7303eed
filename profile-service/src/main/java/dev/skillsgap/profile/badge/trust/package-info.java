/** Whose badges are believed, and what they have revoked: kept by an administrator, and looked up nowhere else. */
@NullMarked
package dev.skillsgap.profile.badge.trust;

import org.jspecify.annotations.NullMarked;
