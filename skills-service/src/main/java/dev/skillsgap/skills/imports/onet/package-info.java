/** Reads the text files that the U.S. Department of Labor publishes of O*NET. */
@NullMarked
package dev.skillsgap.skills.imports.onet;

import org.jspecify.annotations.NullMarked;
