/** What this service knows of skills and roles, learned from {@code skills.*.v1}. */
@NullMarked
package dev.skillsgap.profile.taxonomy;

import org.jspecify.annotations.NullMarked;
