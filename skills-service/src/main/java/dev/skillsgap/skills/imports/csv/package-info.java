/** Reads our own template: tables of skills, roles, requirements and resources that a spreadsheet writes. */
@NullMarked
package dev.skillsgap.skills.imports.csv;

import org.jspecify.annotations.NullMarked;
