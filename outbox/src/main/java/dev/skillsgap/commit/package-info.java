/** Rows that a transaction collects, and writes in one round trip to the database right before it commits. */
@NullMarked
package dev.skillsgap.commit;

import org.jspecify.annotations.NullMarked;
