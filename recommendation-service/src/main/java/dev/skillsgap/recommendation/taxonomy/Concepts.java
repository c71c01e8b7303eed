package dev.skillsgap.recommendation.taxonomy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The concepts. */
@ApplicationScoped
class Concepts implements PanacheRepositoryBase<Concept, Concept.Key> {

    // One statement, so that of two instances that take the same event late and early, the newer one stays.
    private static final String UPSERT = """
            insert into concept (kind, id, release, hash, retired, body) values (?1, ?2, ?3, ?4, ?5, ?6)
            on conflict (kind, id) do update
               set release = excluded.release, hash = excluded.hash, retired = excluded.retired, body = excluded.body
             where concept.release < excluded.release
            """;

    private final ObjectMapper json;

    Concepts(ObjectMapper json) {
        this.json = json;
    }

    /** Takes what was told, unless it is of no newer release than what is held. */
    void take(SkillEvent skill) {
        take(Concept.SKILL, skill.id(), skill.release(), skill.hash(), skill.retired(), skill);
    }

    void take(RoleEvent role) {
        take(Concept.ROLE, role.id(), role.release(), role.hash(), role.retired(), role);
    }

    void take(ResourceEvent resource) {
        take(Concept.RESOURCE, resource.id(), resource.release(), resource.hash(), resource.retired(), resource);
    }

    private void take(String kind, String id, int release, String hash, boolean retired, Record body) {
        getEntityManager()
                .createNativeQuery(UPSERT)
                .setParameter(1, kind)
                .setParameter(2, id)
                .setParameter(3, release)
                .setParameter(4, hash)
                .setParameter(5, retired)
                .setParameter(6, write(body))
                .executeUpdate();
    }

    /** Newest release that any concept is of; 0 when there is none. */
    int newestRelease() {
        return getEntityManager()
                .createQuery("select coalesce(max(release), 0) from Concept", Integer.class)
                .getSingleResult();
    }

    long countChanged(String kind, int release) {
        return count("kind = ?1 and release = ?2", kind, release);
    }

    /** All that are not retired. */
    List<Concept> present() {
        return list("not retired");
    }

    <T> T read(Concept concept, Class<T> type) {
        try {
            return json.readValue(concept.body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Record body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
