package dev.skillsgap.recommendation.taxonomy;

/** What the events of all three kinds of concepts say alike. */
sealed interface ConceptEvent permits SkillEvent, RoleEvent, ResourceEvent {

    String id();

    /** Number of the release that last changed it. */
    int release();

    String hash();

    boolean retired();
}
