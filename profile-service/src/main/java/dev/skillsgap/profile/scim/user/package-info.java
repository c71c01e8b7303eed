/** People as SCIM users. */
@NullMarked
package dev.skillsgap.profile.scim.user;

import org.jspecify.annotations.NullMarked;
