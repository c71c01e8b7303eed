/** Frameworks as Rich Skill Descriptors, in the forms of the Open Skills Management Tool. */
@NullMarked
package dev.skillsgap.skills.export.rsd;

import org.jspecify.annotations.NullMarked;
