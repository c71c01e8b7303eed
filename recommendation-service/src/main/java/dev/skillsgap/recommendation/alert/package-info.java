/**
 * What deserves attention before it is missed: evidence about to expire, essential skills that nobody ever assessed, and
 * skills of a team that hang on one person. Pure functions.
 */
@NullMarked
package dev.skillsgap.recommendation.alert;

import org.jspecify.annotations.NullMarked;
