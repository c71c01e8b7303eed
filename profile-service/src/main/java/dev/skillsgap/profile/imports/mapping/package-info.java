/** A mapping file: what to make of the columns of a table of people. */
@NullMarked
package dev.skillsgap.profile.imports.mapping;

import org.jspecify.annotations.NullMarked;
