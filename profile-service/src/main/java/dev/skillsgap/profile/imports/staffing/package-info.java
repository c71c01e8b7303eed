/** Teams and managers that the rows of a table name. */
@NullMarked
package dev.skillsgap.profile.imports.staffing;

import org.jspecify.annotations.NullMarked;
