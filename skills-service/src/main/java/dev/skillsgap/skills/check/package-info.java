/** The rules that a taxonomy keeps, each a named function; all violations are collected, each with its pointer. */
@NullMarked
package dev.skillsgap.skills.check;

import org.jspecify.annotations.NullMarked;
