/**
 * What would be if somebody held other levels: the gap before and after, and which raises reach a readiness that is
 * aimed at. Pure functions, of what the gap is a function of; each readiness is read by {@link
 * dev.skillsgap.recommendation.gap.Reading}.
 *
 * <p>Read {@link WhatIf} for levels that are given, {@link Cheapest} for levels that are sought.
 */
@NullMarked
package dev.skillsgap.recommendation.counterfactual;

import org.jspecify.annotations.NullMarked;
