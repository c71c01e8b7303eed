/** Numbers for operators that only a table knows. */
@NullMarked
package dev.skillsgap.metric;

import org.jspecify.annotations.NullMarked;
