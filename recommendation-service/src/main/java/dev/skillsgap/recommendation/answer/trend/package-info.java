/** How the readiness of teams, and of everyone, moved. */
@NullMarked
package dev.skillsgap.recommendation.answer.trend;

import org.jspecify.annotations.NullMarked;
