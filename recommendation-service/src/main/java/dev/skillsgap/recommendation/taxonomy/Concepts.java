package dev.skillsgap.recommendation.taxonomy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
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

    /**
     * Takes what was told, unless it is of no newer release than what is held.
     *
     * @param body the data as they came, JSON: a later version of this service may read more of them
     */
    void take(String kind, ConceptEvent concept, String body) {
        getEntityManager()
                .createNativeQuery(UPSERT)
                .setParameter(1, kind)
                .setParameter(2, concept.id())
                .setParameter(3, concept.release())
                .setParameter(4, concept.hash())
                .setParameter(5, concept.retired())
                .setParameter(6, body)
                .executeUpdate();
    }

    /** Newest release that any concept is of; 0 when there is none. */
    int newestRelease() {
        return getEntityManager()
                .createQuery("select coalesce(max(release), 0) from Concept", Integer.class)
                .getSingleResult();
    }

    /** How many of a kind were last changed by that release. */
    long countChanged(String kind, int release) {
        return count("kind = ?1 and release = ?2", kind, release);
    }

    /** How many of a kind are not retired. */
    long countPresent(String kind) {
        return count("kind = ?1 and not retired", kind);
    }

    /** All that are not retired. */
    List<Concept> present() {
        return list("not retired");
    }

    <T> T read(Concept concept, Class<T> type) {
        try {
            return json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(concept.body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
