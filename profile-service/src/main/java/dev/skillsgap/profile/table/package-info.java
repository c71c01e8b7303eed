/** Tables for spreadsheets, as they are given out. */
@NullMarked
package dev.skillsgap.profile.table;

import org.jspecify.annotations.NullMarked;
