/** Teams, their managers and their members. */
@NullMarked
package dev.skillsgap.profile.team;

import org.jspecify.annotations.NullMarked;
