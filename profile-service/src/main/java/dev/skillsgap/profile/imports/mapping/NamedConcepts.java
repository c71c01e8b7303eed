package dev.skillsgap.profile.imports.mapping;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.profile.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;

/** Whether there are the skills and roles that a mapping names. */
@ApplicationScoped
public class NamedConcepts {

    private final Taxonomy taxonomy;

    NamedConcepts(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /**
     * Accepts what is known.
     *
     * @param place of the mapping in what was sent
     * @throws Refusal naming the place; or "not yet" before the first release
     */
    public void require(String place, Mapping mapping) {
        if (taxonomy.release() == 0) {
            throw Refusal.notYet("The taxonomy has not arrived here yet; try again in a moment.");
        }
        var known = new HashSet<String>();
        mapping.namedSkills().forEach((at, skill) -> {
            if (known.add(skill)) {
                taxonomy.requireSkill(place + at, skill);
            }
        });
        mapping.namedRoles().forEach((at, role) -> taxonomy.requireRole(place + at, role));
    }
}
