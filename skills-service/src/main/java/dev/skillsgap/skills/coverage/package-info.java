/** What the roles require and nothing teaches. */
@NullMarked
package dev.skillsgap.skills.coverage;

import org.jspecify.annotations.NullMarked;
