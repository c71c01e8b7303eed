/** PATCH as clients really send it (RFC 7644, 3.5.2). */
@NullMarked
package dev.skillsgap.profile.scim.patch;

import org.jspecify.annotations.NullMarked;
