package dev.skillsgap.skills.coverage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Compares what roles require with what resources teach; once for each release, as neither changes in it. */
@ApplicationScoped
class Coverage {

    /**
     * The database goes through a hundred thousand requirements without holding them all, and we hold only what comes out.
     * What is another framework's name of a skill counts as that skill, of a role once: see docs/adr/0020.
     */
    private static final String SHORTAGES = """
            with part as not materialized (
                select kind, concept_id, document from concept_version
                where not retired and since_release <= :release and (until_release is null or until_release > :release)),
            same as materialized (
                select s.concept_id as name, r.relation ->> 'target' as skill
                from part s cross join lateral jsonb_array_elements(s.document -> 'relations') as r (relation)
                where s.kind = 'skill' and s.document @> '{"relations": [{"type": "sameAs"}]}'
                  and r.relation ->> 'type' = 'sameAs'),
            required as (
                select n.skill, max(n.level) as level, count(*) as roles
                from part role cross join lateral (
                    select coalesce(same.skill, r.need ->> 'skill') as skill,
                           max(cast(r.need ->> 'level' as integer)) as level
                    from jsonb_array_elements(role.document -> 'requirements') as r (need)
                         left join same on same.name = r.need ->> 'skill'
                    group by 1) n
                where role.kind = 'role' and role.document @> cast(:roles as jsonb)
                group by 1),
            taught as (
                select n.skill, max(n.level) as level, count(*) as resources
                from part resource cross join lateral (
                    select coalesce(same.skill, t.teaching ->> 'skill') as skill,
                           max(cast(t.teaching ->> 'to' as integer)) as level
                    from jsonb_array_elements(resource.document -> 'teaches') as t (teaching)
                         left join same on same.name = t.teaching ->> 'skill'
                    group by 1) n
                where resource.kind = 'resource'
                group by 1)
            select skill, s.document ->> 'label' as label, required.level as required, required.roles,
                   coalesce(taught.level, 0) as taught, coalesce(taught.resources, 0) as resources
            from required left join taught using (skill)
                 join part s on s.kind = 'skill' and s.concept_id = skill
            where coalesce(taught.level, 0) < required.level
            order by required.roles desc, required.level - coalesce(taught.level, 0) desc, skill""";

    private static final String ANY_ROLE = """
            select exists (
                select 1 from concept_version
                where kind = 'role' and not retired and document @> cast(:roles as jsonb)
                  and since_release <= :release and (until_release is null or until_release > :release))""";

    /** Pages that follow one another ask again and again. */
    private static final int KEPT = 4;

    private final Session session;
    private final Map<Asked, List<Shortage>> kept = new LinkedHashMap<>(KEPT, 0.75F, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, List<Shortage>> eldest) {
            return size() > KEPT;
        }
    };

    Coverage(Session session) {
        this.session = session;
    }

    /**
     * Whose requirements count.
     *
     * @param framework of roles; null for all
     * @param role its id; null for all
     */
    record Asked(
            int release,
            @Nullable String framework,
            @Nullable String role) {

        private String roles() {
            var contained = JsonNodeFactory.instance.objectNode();
            Optional.ofNullable(framework).ifPresent(id -> contained.put("framework", id));
            Optional.ofNullable(role).ifPresent(id -> contained.put("id", id));
            return contained.toString();
        }
    }

    /** Those that most roles require first, then those that lack most levels, then by skill. None where no role is asked for. */
    Optional<List<Shortage>> shortages(Asked asked) {
        synchronized (kept) {
            var known = kept.get(asked);
            if (known != null) {
                return Optional.of(known);
            }
            if (!isAnyRole(asked)) {
                return Optional.empty();
            }
            var found = find(asked);
            kept.put(asked, found);
            return Optional.of(found);
        }
    }

    private boolean isAnyRole(Asked asked) {
        return session.createNativeQuery(ANY_ROLE, Boolean.class)
                .setParameter("release", asked.release())
                .setParameter("roles", asked.roles())
                .getSingleResult();
    }

    private List<Shortage> find(Asked asked) {
        return session.createNativeQuery(SHORTAGES, Tuple.class)
                .setParameter("release", asked.release())
                .setParameter("roles", asked.roles())
                .getResultStream()
                .map(Shortage::of)
                .toList();
    }
}
