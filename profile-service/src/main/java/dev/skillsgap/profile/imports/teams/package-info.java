/** Teams in by a table, at once. */
@NullMarked
package dev.skillsgap.profile.imports.teams;

import org.jspecify.annotations.NullMarked;
