/** Reads Rich Skill Descriptors, as the Open Skills Management Tool writes them: CSV and JSON. */
@NullMarked
package dev.skillsgap.skills.imports.rsd;

import org.jspecify.annotations.NullMarked;
