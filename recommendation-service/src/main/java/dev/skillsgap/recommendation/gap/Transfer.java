package dev.skillsgap.recommendation.gap;

/**
 * That one skill counts in part for another.
 *
 * @param from the skill that is known
 * @param credit share of its level that counts, above 0 and at most 0.8
 */
public record Transfer(Skill from, double credit) {}
