/** Small tables that need no mapping: each column is a field, and what came of the rows is answered at once. */
@org.jspecify.annotations.NullMarked
package dev.skillsgap.profile.imports.fields;
