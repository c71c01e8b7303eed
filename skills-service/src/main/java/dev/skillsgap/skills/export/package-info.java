/** What other tools take frameworks in: read from the newest release. */
@NullMarked
package dev.skillsgap.skills.export;

import org.jspecify.annotations.NullMarked;
