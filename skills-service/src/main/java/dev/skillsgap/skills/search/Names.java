package dev.skillsgap.skills.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skillsgap.skills.search.index.Named;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hibernate.Session;

/** What all concepts of a release are called, without the rest of them. */
@ApplicationScoped
class Names {

    private static final String IN_RELEASE = """
            select v.kind, v.concept_id, v.document ->> 'framework',
                   coalesce(v.document ->> 'label', v.document ->> 'title'),
                   cast(coalesce(v.document -> 'altLabels', v.document -> 'altTitles', '[]') as text)
            from concept_version v
            where not v.retired and v.since_release <= :release
              and (v.until_release is null or v.until_release > :release)
            order by v.kind, v.concept_id""";

    private final Session session;
    private final ObjectMapper json;

    Names(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** By kind and id; without retired concepts. */
    @Transactional
    List<Named> inRelease(int release) {
        return session
                .createNativeQuery(IN_RELEASE, Object[].class)
                .setParameter("release", release)
                .getResultList()
                .stream()
                .map(this::named)
                .toList();
    }

    private Named named(Object[] row) {
        var kind = ConceptKind.valueOf(((String) row[0]).toUpperCase(Locale.ROOT));
        var labels = new ArrayList<String>();
        labels.add((String) row[3]);
        labels.addAll(strings((String) row[4]));
        return new Named(new ConceptKey(kind, (String) row[1]), (String) row[2], labels);
    }

    private List<String> strings(String array) {
        try {
            return Arrays.asList(json.readValue(array, String[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored labels cannot be read", e);
        }
    }
}
