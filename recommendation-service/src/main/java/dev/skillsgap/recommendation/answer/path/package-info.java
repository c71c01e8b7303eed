/** Answers who asks for a path: what may be asked, and how it is told. The path itself is found by {@code path}. */
@NullMarked
package dev.skillsgap.recommendation.answer.path;

import org.jspecify.annotations.NullMarked;
