/**
 * How the readiness of groups of people moved, from the answers they were given, told so that no two figures can be
 * subtracted to find out about few. Pure.
 */
@NullMarked
package dev.skillsgap.recommendation.trend;

import org.jspecify.annotations.NullMarked;
