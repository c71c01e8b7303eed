/** What a service holds about a person, for themselves to read. */
@NullMarked
package dev.skillsgap.api.held;

import org.jspecify.annotations.NullMarked;
