/** What the bench times the service against, within the same service; packaged with the profile {@code bench} alone. */
@NullMarked
package dev.skillsgap.recommendation.bench;

import org.jspecify.annotations.NullMarked;
