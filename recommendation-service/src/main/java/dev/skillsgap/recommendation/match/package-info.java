/**
 * Who fits: all roles for a person, all people for a role, and where a team is short. Pure, over ints in arrays: roles of
 * a release in a {@link RoleIndex}, people in a {@link PeopleIndex}. What is shown of a match is computed by
 * {@code gap}; here is only decided what comes first, by {@link Score}s that are made of the very same contributions.
 */
@NullMarked
package dev.skillsgap.recommendation.match;

import org.jspecify.annotations.NullMarked;
