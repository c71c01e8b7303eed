/** The rights of a person: a copy of everything held, and its erasure. */
@NullMarked
package dev.skillsgap.profile.erasure;

import org.jspecify.annotations.NullMarked;
