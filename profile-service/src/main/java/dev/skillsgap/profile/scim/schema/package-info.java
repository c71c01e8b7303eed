/** What SCIM resources may say: the schemas of RFC 7643 and our own, and the reading of what clients send by them. */
@NullMarked
package dev.skillsgap.profile.scim.schema;

import org.jspecify.annotations.NullMarked;
