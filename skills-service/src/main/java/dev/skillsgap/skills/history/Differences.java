package dev.skillsgap.skills.history;

import dev.skillsgap.skills.taxonomy.ConceptKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Locale;
import org.hibernate.Session;

/** What differs between two releases. */
@ApplicationScoped
class Differences {

    private static final String BETWEEN = """
            select kind, concept_id, a.body as before, b.body as after
            from (select kind, concept_id, hash, body from concept_version
                  where not retired and since_release <= :from
                    and (until_release is null or until_release > :from)) a
            full join (select kind, concept_id, hash, body from concept_version
                  where not retired and since_release <= :to
                    and (until_release is null or until_release > :to)) b using (kind, concept_id)
            where a.hash is distinct from b.hash and kind || ' ' || concept_id > :after
            order by kind || ' ' || concept_id""";

    private final Session session;

    Differences(Session session) {
        this.session = session;
    }

    /**
     * Concepts of either release that differ, by kind and id.
     *
     * @param from 0 for the state before the first release
     * @param after cursor of the last one already known; empty for none
     */
    List<Difference> between(int from, int to, String after, int limit) {
        return session.createNativeQuery(BETWEEN, Tuple.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(Differences::difference)
                .toList();
    }

    private static Difference difference(Tuple row) {
        return Difference.of(
                ConceptKind.valueOf(row.get("kind", String.class).toUpperCase(Locale.ROOT)),
                row.get("concept_id", String.class),
                row.get("before", String.class),
                row.get("after", String.class));
    }
}
