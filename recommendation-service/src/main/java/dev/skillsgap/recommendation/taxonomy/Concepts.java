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

    // Waits for whoever replaces the same state at this moment, and then sees what they put in its place.
    private static final String KEEP_WHAT_IS_REPLACED = """
            insert into past_concept (kind, id, release, hash, retired, body)
            select kind, id, release, hash, retired, body from concept
             where kind = ?1 and id = ?2 and release < ?3 for update
            on conflict do nothing
            """;

    // One statement, so that of two instances that take the same event late and early, the newer one stays.
    private static final String UPSERT = """
            insert into concept (kind, id, release, hash, retired, body) values (?1, ?2, ?3, ?4, ?5, ?6)
            on conflict (kind, id) do update
               set release = excluded.release, hash = excluded.hash, retired = excluded.retired, body = excluded.body
             where concept.release < excluded.release
            """;

    private static final String KEEP_WHAT_IS_LATE = """
            insert into past_concept (kind, id, release, hash, retired, body)
            select ?1, ?2, ?3, ?4, ?5, ?6
             where exists (select 1 from concept where kind = ?1 and id = ?2 and release > ?3)
            on conflict do nothing
            """;

    private static final String PRESENT_IN = """
            select kind, id, release, hash, retired, body
              from (select distinct on (kind, id) kind, id, release, hash, retired, body
                      from (select kind, id, release, hash, retired, body from concept
                            union all
                            select kind, id, release, hash, retired, body from past_concept) state
                     where release <= ?1
                     order by kind, id, release desc) newest
             where not retired
            """;

    private static final String FORGET_BEFORE = """
            delete from past_concept past
             where exists (select 1
                             from (select kind, id, release from concept
                                   union all
                                   select kind, id, release from past_concept) newer
                            where newer.kind = past.kind and newer.id = past.id
                              and newer.release > past.release and newer.release <= ?1)
            """;

    private final ObjectMapper json;

    Concepts(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Takes what was told; where it is of no newer release than what is held, only among the states of the past.
     *
     * @param body the data as they came, JSON: a later version of this service may read more of them
     */
    void take(String kind, ConceptEvent concept, String body) {
        execute(KEEP_WHAT_IS_REPLACED, kind, concept.id(), concept.release());
        Object[] state = {kind, concept.id(), concept.release(), concept.hash(), concept.retired(), body};
        if (execute(UPSERT, state) == 0) {
            execute(KEEP_WHAT_IS_LATE, state);
        }
    }

    private int execute(String sql, Object... parameters) {
        var statement = getEntityManager().createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setParameter(i + 1, parameters[i]);
        }
        return statement.executeUpdate();
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

    /** All that were not retired in that release, as it had them, as far as that is still held. */
    List<Concept> presentIn(int release) {
        List<?> rows = getEntityManager()
                .createNativeQuery(PRESENT_IN, Object[].class)
                .setParameter(1, release)
                .getResultList();
        return rows.stream().map(row -> Concept.past((Object[]) row)).toList();
    }

    /** Removes the states of the past that no release from that one on is made of. */
    int forgetBefore(int release) {
        return execute(FORGET_BEFORE, release);
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
