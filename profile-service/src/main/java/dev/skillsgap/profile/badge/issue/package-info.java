/** Badges that this installation issues of what it holds of people. */
@NullMarked
package dev.skillsgap.profile.badge.issue;

import org.jspecify.annotations.NullMarked;
