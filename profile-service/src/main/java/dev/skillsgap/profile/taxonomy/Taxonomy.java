package dev.skillsgap.profile.taxonomy;

import dev.skillsgap.api.nearest.Nearest;
import dev.skillsgap.api.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers what may be named in a profile, and what a resource teaches. */
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

    /**
     * Those of these ids that known skills have.
     *
     * @throws Refusal "not yet" before the first release
     */
    public Set<String> knownSkills(Collection<String> ids) {
        if (concepts.newestCompleteRelease() == 0) {
            throw notYet();
        }
        return ids.isEmpty() ? Set.of() : concepts.knownAmong(KnownConcept.SKILL, ids);
    }

    /** Whether there is such a skill; before the first release there is none. */
    public boolean knowsSkill(String id) {
        return concepts.isKnown(KnownConcept.SKILL, id);
    }

    /**
     * What a skill is called.
     *
     * @param label its preferred one
     * @param name one of its labels
     */
    public record Named(String skill, String label, String name) {

        public boolean isPreferred() {
            return name.equals(label);
        }
    }

    /** Skills that have one of these labels, each in small letters; by id. */
    public List<Named> skillsCalled(Collection<String> names) {
        return names.isEmpty() ? List.of() : concepts.skillsCalled(names);
    }

    /** Accepts the id of a known role; see {@link #requireSkill}. */
    public void requireRole(String pointer, String id) {
        require(KnownConcept.ROLE, pointer, id);
    }

    /** Whether there is such a role. */
    public boolean knowsRole(String id) {
        return concepts.isKnown(KnownConcept.ROLE, id);
    }

    /** Tells which role is probably meant by a text that is the id of none: by ids and titles, which are looked up when it is first asked. */
    public Nearest nearestRole() {
        return nearest(KnownConcept.ROLE);
    }

    /** The same of skills, by ids and preferred labels. */
    public Nearest nearestSkill() {
        return nearest(KnownConcept.SKILL);
    }

    private Nearest nearest(String kind) {
        return new Nearest(known -> concepts.labels(kind).forEach((id, label) -> {
            known.add(id, id);
            known.add(label, id);
        }));
    }

    /** Preferred labels of all skills that are not retired, by id. */
    public Map<String, String> skillLabels() {
        return concepts.labels(KnownConcept.SKILL);
    }

    /** Accepts the id of a known resource; see {@link #requireSkill}. */
    public void requireResource(String pointer, String id) {
        require(KnownConcept.RESOURCE, pointer, id);
    }

    /**
     * A skill that a resource teaches.
     *
     * @param level that it leads to, 1 to 5
     */
    public record Taught(String skill, int level) {}

    /** What the resource teaches, by skill, be it retired since; nothing where it is not known. */
    public List<Taught> taughtBy(String resource) {
        return concepts.taughtBy(resource);
    }

    /** Title of a resource, be it retired since; its id where it is not known. */
    public String titleOf(String resource) {
        return labelOf(KnownConcept.RESOURCE, resource);
    }

    /** Preferred label of a skill, be it retired since; its id where it is not known. */
    public String labelOf(String skill) {
        return labelOf(KnownConcept.SKILL, skill);
    }

    private String labelOf(String kind, String id) {
        return concepts.findByIdOptional(new KnownConcept.Key(kind, id))
                .map(known -> known.label)
                .orElse(id);
    }

    private static Refusal notYet() {
        return Refusal.notYet("The taxonomy has not arrived here yet; try again in a moment.");
    }

    private void require(String kind, String pointer, String id) {
        if (concepts.isKnown(kind, id)) {
            return;
        }
        var release = concepts.newestCompleteRelease();
        if (release == 0) {
            throw notYet();
        }
        var nearest = concepts.nearest(kind, id);
        throw Refusal.invalid(
                pointer,
                "There is no %s '%s' in release %d; nearest: %s."
                        .formatted(kind, id, release, String.join(", ", nearest)),
                nearest.toArray(String[]::new));
    }
}
