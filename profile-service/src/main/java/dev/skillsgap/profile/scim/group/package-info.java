/** Teams as SCIM groups. */
@NullMarked
package dev.skillsgap.profile.scim.group;

import org.jspecify.annotations.NullMarked;
