package dev.skillsgap.profile.taxonomy;

import dev.skillsgap.api.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Answers whether a skill or role may be named in a profile. */
@ApplicationScoped
public class Taxonomy {

    private final KnownConcepts concepts;

    Taxonomy(KnownConcepts concepts) {
        this.concepts = concepts;
    }

    /** Number of the newest release that arrived whole; 0 when none did. */
    @Transactional
    public int release() {
        return concepts.newestCompleteRelease();
    }

    /**
     * Accepts the id of a known skill.
     *
     * @param pointer the field that names it
     * @throws Refusal naming the field and the nearest known skills; or "not yet" before the first release
     */
    public void requireSkill(String pointer, String id) {
        require(KnownConcept.SKILL, pointer, id);
    }

    /** Accepts the id of a known role; see {@link #requireSkill}. */
    public void requireRole(String pointer, String id) {
        require(KnownConcept.ROLE, pointer, id);
    }

    private void require(String kind, String pointer, String id) {
        if (concepts.isKnown(kind, id)) {
            return;
        }
        var release = concepts.newestCompleteRelease();
        if (release == 0) {
            throw Refusal.notYet("The taxonomy has not arrived here yet; try again in a moment.");
        }
        var nearest = concepts.nearest(kind, id);
        throw Refusal.invalid(
                pointer,
                "There is no %s '%s' in release %d; nearest: %s."
                        .formatted(kind, id, release, String.join(", ", nearest)),
                nearest.toArray(String[]::new));
    }
}
