package dev.skillsgap.recommendation.gap;

/** A skill, as far as the arithmetic and its sentences need it. */
public record Skill(String id, String label, SkillKind kind) {}
