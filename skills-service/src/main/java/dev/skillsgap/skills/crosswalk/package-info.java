/** Which skills of different frameworks are the same: by a curated table, proposed by names and meaning, decided by people. */
@NullMarked
package dev.skillsgap.skills.crosswalk;

import org.jspecify.annotations.NullMarked;
