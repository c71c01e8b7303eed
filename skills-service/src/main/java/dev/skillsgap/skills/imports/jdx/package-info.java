/** Reads jobs of the Job Data Exchange. */
@NullMarked
package dev.skillsgap.skills.imports.jdx;

import org.jspecify.annotations.NullMarked;
