/** Frameworks as packages of 1EdTech CASE 1.0. */
@NullMarked
package dev.skillsgap.skills.export.caseframework;

import org.jspecify.annotations.NullMarked;
