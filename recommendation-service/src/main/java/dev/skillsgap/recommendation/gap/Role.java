package dev.skillsgap.recommendation.gap;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A role and what it requires: at most one requirement a skill. */
public final class Role {

    private final String id;
    private final String title;
    private final List<Requirement> requirements;
    private final List<Industry> industries;
    private final Counting counting;
    private volatile @Nullable Nobody nobody;

    /**
     * @param industries in which something is required besides
     * @throws IllegalArgumentException where a skill is required twice
     */
    public Role(String id, String title, List<Requirement> requirements, List<Industry> industries) {
        this.id = id;
        this.title = title;
        this.requirements = List.copyOf(requirements);
        this.industries = List.copyOf(industries);
        this.counting = Counting.of(this.requirements);
        var skills =
                requirements.stream().map(requirement -> requirement.skill().id());
        if (skills.distinct().count() < requirements.size()) {
            throw new IllegalArgumentException("Role " + id + " requires a skill twice");
        }
    }

    /** A role that is the same in every industry. */
    public Role(String id, String title, List<Requirement> requirements) {
        this(id, title, requirements, List.of());
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** In the order in which they were given. */
    public List<Requirement> requirements() {
        return requirements;
    }

    public List<Industry> industries() {
        return industries;
    }

    Counting counting() {
        return counting;
    }

    /** How it reads for somebody of whom nothing is known; kept for one policy, as there is but one at a time. */
    Nobody readByNobody(Policy policy) {
        var known = nobody;
        if (known == null || !known.policy().equals(policy)) {
            known = Nobody.of(counting, policy);
            nobody = known;
        }
        return known;
    }

    /** The role with what the industry of that id adds; empty when the role knows no such industry. */
    public Optional<Role> in(String industry) {
        return industries.stream()
                .filter(known -> known.id().equals(industry))
                .findFirst()
                .map(known -> new Role(id, title, known.joinedTo(requirements), industries));
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof Role role
                && id.equals(role.id)
                && title.equals(role.title)
                && requirements.equals(role.requirements)
                && industries.equals(role.industries);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Role " + id;
    }
}
