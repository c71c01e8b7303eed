/**
 * Long-lived keys of other systems, with scopes, beside the tokens of an identity provider. profile-service keeps them and
 * tells of each, its digest and its end on a topic; each instance of each service has them all in memory.
 */
@NullMarked
package dev.skillsgap.apikey;

import org.jspecify.annotations.NullMarked;
