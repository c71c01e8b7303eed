/**
 * The shortest learning path: the resources that lift every essential requirement of a role to its level for the least
 * hours or money, or that make a person readiest within a budget; in an order in which each can be begun, week by week.
 * What a resource does is {@code step.Outcome}, what that is worth is {@code gap.Reading}; here is only what to choose.
 *
 * <ul>
 *   <li>{@code network}: what resources can do for one person, and how they depend on one another
 *   <li>{@code problem}: what is asked, in whole numbers, and the greedy answer
 *   <li>{@code exact}: the optimum, by a solver; the only place that knows it
 * </ul>
 *
 * <p>Read {@link PathFinder}, then {@link LearningPath}. Knows the JDK and the solver, no framework.
 */
@NullMarked
package dev.skillsgap.recommendation.path;

import org.jspecify.annotations.NullMarked;
