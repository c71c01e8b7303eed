/** Errors as RFC 9457 problem details: {@link ProblemMapper} is the whole policy. */
@NullMarked
package dev.skillsgap.api.problem;

import org.jspecify.annotations.NullMarked;
