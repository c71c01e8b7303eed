/** Reads the CSV files that the European Commission publishes of ESCO. */
@NullMarked
package dev.skillsgap.skills.imports.esco;

import org.jspecify.annotations.NullMarked;
