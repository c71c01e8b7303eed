package dev.skillsgap.recommendation.gap;

/**
 * How ready a person is for a role, 0 to 1 each.
 *
 * @param low unknown skills count as none
 * @param high unknown skills count as met
 */
public record Readiness(double low, double high) {}
