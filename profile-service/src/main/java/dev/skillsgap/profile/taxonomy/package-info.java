/** What this service knows of skills, roles and resources, learned from {@code skills.*.v1}. */
@NullMarked
package dev.skillsgap.profile.taxonomy;

import org.jspecify.annotations.NullMarked;
