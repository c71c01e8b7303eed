/** Where concepts come from, under which licence, and how many there are of each. */
@NullMarked
package dev.skillsgap.skills.framework;

import org.jspecify.annotations.NullMarked;
