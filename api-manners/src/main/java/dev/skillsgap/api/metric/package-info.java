/** What all services tell of themselves in numbers: how long requests take, and which build answers. */
@NullMarked
package dev.skillsgap.api.metric;

import org.jspecify.annotations.NullMarked;
