/** Lists as tables for spreadsheets, in the columns in which tables are imported. */
@NullMarked
package dev.skillsgap.skills.export.lists;

import org.jspecify.annotations.NullMarked;
