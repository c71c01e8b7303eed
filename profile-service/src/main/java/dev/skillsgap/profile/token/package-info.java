/** Long-lived tokens of systems that provision people, where there is no identity provider to ask for short ones. */
@NullMarked
package dev.skillsgap.profile.token;

import org.jspecify.annotations.NullMarked;
