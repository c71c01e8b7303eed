/** What clients ask for: filters, order, pages, and which attributes (RFC 7644, 3.4.2; RFC 9865). */
@NullMarked
package dev.skillsgap.profile.scim.query;

import org.jspecify.annotations.NullMarked;
