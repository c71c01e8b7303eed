/** Claims in by a table with a row each, at once. */
@NullMarked
package dev.skillsgap.profile.imports.claims;

import org.jspecify.annotations.NullMarked;
