/** Tables for spreadsheets, as they are given out. */
@NullMarked
package dev.skillsgap.api.table;

import org.jspecify.annotations.NullMarked;
