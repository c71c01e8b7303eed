/** Provisioning by SCIM 2.0 (RFC 7643, 7644): identity providers keep people and teams up to date. */
@NullMarked
package dev.skillsgap.profile.scim;

import org.jspecify.annotations.NullMarked;
