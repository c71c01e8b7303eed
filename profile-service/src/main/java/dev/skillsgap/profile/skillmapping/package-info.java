/** What another system's names of skills mean here, and what comes of it for claims that were made under them. */
@NullMarked
package dev.skillsgap.profile.skillmapping;

import org.jspecify.annotations.NullMarked;
