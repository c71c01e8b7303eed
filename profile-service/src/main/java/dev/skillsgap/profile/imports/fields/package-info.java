/** Small tables that need no mapping: each column is a field, and what came of the rows is answered at once. */
@NullMarked
package dev.skillsgap.profile.imports.fields;

import org.jspecify.annotations.NullMarked;
