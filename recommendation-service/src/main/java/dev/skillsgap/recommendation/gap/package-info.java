/**
 * The arithmetic: how far a person is from a role. Pure functions of four things: what is asserted of the person, what
 * the role requires, the policy, and the date that expiry and age are judged at. The same four give the same answer,
 * bit for bit; so all sums run in the order in which the terms are shown, and powers are StrictMath's.
 *
 * <p>Read {@link Standing} for who holds what, {@link Line} for one requirement, {@link Reading} for the
 * sums, {@link Gap} for the answer.
 */
@NullMarked
package dev.skillsgap.recommendation.gap;

import org.jspecify.annotations.NullMarked;
