package dev.skillsgap.profile.skillmapping;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.profile.outside.OutsideClaims;
import dev.skillsgap.profile.outside.OutsideName;
import dev.skillsgap.profile.taxonomy.Taxonomy;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All mappings, and the one way in which they are made and changed. */
@ApplicationScoped
public class SkillMappings implements PanacheRepositoryBase<SkillMapping, UUID> {

    private final OutsideClaims claims;
    private final Taxonomy taxonomy;

    SkillMappings(OutsideClaims claims, Taxonomy taxonomy) {
        this.claims = claims;
        this.taxonomy = taxonomy;
    }

    /** Which mappings are listed; null: any. */
    record Filter(
            @Nullable String system,
            @Nullable MappingStatus status,
            @Nullable String skill) {}

    /** Those behind the position, one more than the limit. */
    List<SkillMapping> after(Filter filter, String position, int limit) {
        var values = new HashMap<String, Object>();
        values.put("system", filter.system());
        values.put("status", filter.status());
        values.put("skill", filter.skill());
        values.put("after", position);
        var order = "concat(system, ' ', called, ' ', cast(id as string))";
        return find(
                        "from SkillMapping where (:system is null or system = :system)"
                                + " and (:status is null or status = :status) and (:skill is null or skill = :skill)"
                                + " and " + order + " > :after order by " + order,
                        values)
                .range(0, limit)
                .list();
    }

    static String position(SkillMapping mapping) {
        return mapping.system + " " + mapping.called + " " + mapping.id;
    }

    /** The one of that id, or Refusal. */
    SkillMapping require(String id) {
        try {
            return findByIdOptional(UUID.fromString(id)).orElseThrow(() -> Refusal.notFound("mapping", id));
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("mapping", id);
        }
    }

    /** The one of that name and skill. */
    Optional<SkillMapping> of(OutsideName name, @Nullable String skill) {
        return list("system = ?1 and called = ?2", name.system(), name.called()).stream()
                .filter(mapping -> Objects.equals(mapping.skill, skill))
                .findFirst();
    }

    /** Makes one; the caller knows that there is none of that name and skill. */
    SkillMapping add(OutsideName name, Meaning meaning, String by, Instant now) {
        check(name.system(), name.called(), meaning, null);
        var mapping = new SkillMapping(name, meaning, by, now);
        persist(mapping);
        if (meaning.counted() != null) {
            claims.changed(mapping.system, mapping.called);
        }
        return mapping;
    }

    /** Changes one; false where it says so already. */
    boolean change(SkillMapping mapping, Meaning meaning, String by, Instant now) {
        var before = mapping.meaning();
        if (before.equals(meaning)) {
            return false;
        }
        check(mapping.system, mapping.called, meaning, mapping.id);
        mapping.change(meaning, by, now);
        if (!Objects.equals(before.counted(), meaning.counted())) {
            flush();
            claims.changed(mapping.system, mapping.called);
        }
        return true;
    }

    /** Forgets one; what it gave is taken back. */
    void remove(SkillMapping mapping) {
        delete(mapping);
        if (mapping.meaning().counted() != null) {
            flush();
            claims.changed(mapping.system, mapping.called);
        }
    }

    private void check(String system, String called, Meaning meaning, @Nullable UUID except) {
        var skill = meaning.skill();
        if (skill == null && meaning.status() != MappingStatus.REJECTED) {
            throw Refusal.invalid("/skill", "Name the skill; only a name that is rejected may mean none.");
        }
        if (skill != null && meaning.status() != MappingStatus.REJECTED) {
            taxonomy.requireSkill("/skill", skill);
        }
        for (var other : list("system = ?1 and called = ?2", system, called)) {
            if (other.id.equals(except)) {
                continue;
            }
            if (Objects.equals(other.skill, skill)) {
                throw Refusal.conflict(
                        "The mapping %s is of this name and skill already; change that one.".formatted(other.id));
            }
            if (meaning.status() == MappingStatus.CONFIRMED && other.status == MappingStatus.CONFIRMED) {
                throw Refusal.conflict("The name means %s, by mapping %s; reject or delete that one first."
                        .formatted(other.skill, other.id));
            }
        }
    }

    /** As which skill claims count, by system and name as mappings have it: {@link #key}. */
    Map<String, String> counted(Collection<String> systems, Collection<String> called) {
        return list("status = ?1 and system in ?2 and called in ?3", MappingStatus.CONFIRMED, systems, called).stream()
                .collect(Collectors.toMap(
                        mapping -> key(mapping.system, mapping.called),
                        mapping -> Objects.requireNonNull(mapping.skill)));
    }

    static String key(String system, String called) {
        return system + " " + called;
    }

    /** Who made or decided mappings is forgotten when that person is erased. */
    public void forget(String personId) {
        update("madeBy = null where madeBy = ?1", personId);
        update("decidedBy = null where decidedBy = ?1", personId);
    }
}
