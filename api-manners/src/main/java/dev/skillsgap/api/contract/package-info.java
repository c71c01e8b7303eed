/** What the OpenAPI document of each service says of all its operations alike. */
@NullMarked
package dev.skillsgap.api.contract;

import org.jspecify.annotations.NullMarked;
