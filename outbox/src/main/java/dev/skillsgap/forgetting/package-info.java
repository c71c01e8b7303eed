/** What was deleted leaves the files of the database too, at a time of day; why and how: docs/adr/0024. */
@NullMarked
package dev.skillsgap.forgetting;

import org.jspecify.annotations.NullMarked;
