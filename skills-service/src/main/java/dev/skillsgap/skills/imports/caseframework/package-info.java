/** Reads 1EdTech CASE packages. */
@NullMarked
package dev.skillsgap.skills.imports.caseframework;

import org.jspecify.annotations.NullMarked;
