package dev.skillsgap.profile.taxonomy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The taxonomy as far as profiles need it. */
@ApplicationScoped
class KnownConcepts implements PanacheRepositoryBase<KnownConcept, KnownConcept.Key> {

    private static final int SUGGESTIONS = 3;

    boolean isKnown(String kind, String id) {
        return count("kind = ?1 and id = ?2 and retired = false", kind, id) > 0;
    }

    /** Ids of the concepts whose id or label is most alike, best first; alike by trigrams. */
    List<String> nearest(String kind, String id) {
        List<?> ids = getEntityManager()
                .createNativeQuery("""
                        select c.id from known_concept c, unnest(c.labels || c.id) as name
                        where c.kind = :kind and not c.retired
                        group by c.id order by max(similarity(lower(name), :text)) desc, c.id limit :limit
                        """)
                .setParameter("kind", kind)
                .setParameter("text", id.toLowerCase(Locale.ROOT))
                .setParameter("limit", SUGGESTIONS)
                .getResultList();
        return ids.stream().map(String::valueOf).toList();
    }

    /** Those of these ids that are known. */
    Set<String> knownAmong(String kind, Collection<String> ids) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select id from KnownConcept where kind = ?1 and retired = false and id in ?2", String.class)
                .setParameter(1, kind)
                .setParameter(2, ids)
                .getResultList());
    }

    /** Preferred labels by id. */
    Map<String, String> labels(String kind) {
        return getEntityManager()
                .createQuery("select id, label from KnownConcept where kind = ?1 and retired = false", Tuple.class)
                .setParameter(1, kind)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, String.class)));
    }

    /** Skills that have one of these labels, by id. */
    List<Taxonomy.Named> skillsCalled(Collection<String> names) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select c.id, c.label, l.name from known_concept c, unnest(c.labels) as l (name)
                        where c.kind = 'skill' and not c.retired and lower(l.name) = any(:names) order by c.id""", Tuple.class)
                .setParameter("names", names.toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Taxonomy.Named(
                        row.get(0, String.class), row.get(1, String.class), row.get(2, String.class)))
                .toList();
    }

    /** Stores what is newer than what is held; true when it was. */
    boolean learn(KnownConcept concept) {
        var held = findById(new KnownConcept.Key(concept.kind, concept.id));
        if (held != null && held.release >= concept.release) {
            return false;
        }
        getEntityManager().merge(concept);
        return true;
    }

    /** The same of a resource, with the highest level that it leads to, by skill. */
    void learn(KnownConcept resource, Map<String, Integer> taught) {
        if (learn(resource)) {
            var entities = getEntityManager();
            entities.createNativeQuery("delete from known_teaching where resource = ?1")
                    .setParameter(1, resource.id)
                    .executeUpdate();
            taught.forEach(
                    (skill, level) -> entities.createNativeQuery("insert into known_teaching values (?1, ?2, ?3)")
                            .setParameter(1, resource.id)
                            .setParameter(2, skill)
                            .setParameter(3, level)
                            .executeUpdate());
        }
    }

    /** What a resource teaches, by skill; nothing where it is not known. */
    List<Taxonomy.Taught> taughtBy(String resource) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select skill, level from known_teaching where resource = ?1 order by skill", Tuple.class)
                .setParameter(1, resource)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Taxonomy.Taught(row.get(0, String.class), row.get(1, Integer.class)))
                .toList();
    }

    void learn(KnownRelease release) {
        getEntityManager().merge(release);
    }

    /** The newest release of which every skill, role and resource arrived; 0 when there is none yet. */
    int newestCompleteRelease() {
        return (Integer) getEntityManager().createNativeQuery("""
                        select coalesce(max(number), 0) from known_release r
                        where skills <= (select count(*) from known_concept where kind = 'skill' and not retired)
                        and roles <= (select count(*) from known_concept where kind = 'role' and not retired)
                        and coalesce(resources, 0)
                            <= (select count(*) from known_concept where kind = 'resource' and not retired)
                        """).getSingleResult();
    }

    static List<String> labels(String label, List<String> alternatives) {
        var all = new String[alternatives.size() + 1];
        all[0] = label;
        System.arraycopy(alternatives.toArray(String[]::new), 0, all, 1, alternatives.size());
        return Arrays.asList(all);
    }
}
