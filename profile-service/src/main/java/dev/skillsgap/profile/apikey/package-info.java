/** Long-lived keys of other systems: kept here, and told to all services. */
@NullMarked
package dev.skillsgap.profile.apikey;

import org.jspecify.annotations.NullMarked;
