/** People as tables for spreadsheets. */
@NullMarked
package dev.skillsgap.profile.export;

import org.jspecify.annotations.NullMarked;
