package dev.skillsgap.skills.search;

import dev.skillsgap.api.page.Page;
import dev.skillsgap.api.page.PageRequest;
import dev.skillsgap.skills.release.ConceptVersion;
import dev.skillsgap.skills.release.Releases;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Lists the concepts of a release, and finds them by what people call them. */
@ApplicationScoped
class Search {

    /** Low enough to forgive one slip in a word of six letters; the best match comes first all the same. */
    private static final String LEAST_LIKENESS = "0.4";

    private static final String LISTED = """
            select v.* from concept_version v
            where v.kind = :kind and not v.retired
              and v.since_release <= :release and (v.until_release is null or v.until_release > :release)
              and v.document @> cast(:filter as jsonb) and v.concept_id > :after
            order by v.concept_id""";

    /** Exact preferred label, exact other label, beginning of a label, beginning of a word in it, then likeness. */
    private static final String FOUND = """
            select v.* from concept_version v join (
                select l.version,
                       min(case when l.label = :q and l.preferred then 1
                                when l.label = :q then 2
                                when l.label like :prefix then 3
                                when ' ' || l.label like '% ' || :prefix then 4
                                else 5 end) as rank,
                       max(similarity(l.label, :q)) as likeness
                from concept_label l
                where l.label like '%' || :prefix or l.label % :q or :q <% l.label
                group by l.version) m on m.version = v.id
            where v.kind = :kind and not v.retired
              and v.since_release <= :release and (v.until_release is null or v.until_release > :release)
              and v.document @> cast(:filter as jsonb)
            order by m.rank, m.likeness desc, v.concept_id""";

    private final Session session;
    private final Releases releases;

    Search(Session session, Releases releases) {
        this.session = session;
        this.releases = releases;
    }

    /**
     * What is looked for.
     *
     * @param q words, beginnings of words, also misspelt; null or blank lists all
     * @param release null for the newest
     */
    record Query(
            ConceptKind kind,
            @Nullable String q,
            Filter filter,
            @Nullable Integer release) {

        private String words() {
            return q == null
                    ? ""
                    : Filter.printable("q", q.replaceAll("\\s+", " ")).strip().toLowerCase(Locale.ROOT);
        }
    }

    /** One page: by id where nothing is looked for, else best match first. */
    @Transactional
    <T> Page<T> page(Query query, PageRequest page, Function<ConceptVersion, T> view) {
        var start =
                page.cursor() == null ? new Position(releases.number(query.release()), "") : Position.of(page.after());
        var release = releases.number(start.release());
        if (query.words().isEmpty()) {
            return Page.of(
                    list(query, start.after(), release, page.limit() + 1),
                    page.limit(),
                    last -> new Position(release, last.key().id()).cursor(),
                    view);
        }
        var next = String.valueOf(start.offset() + page.limit());
        return Page.of(
                find(query, start.offset(), release, page.limit() + 1),
                page.limit(),
                last -> new Position(release, next).cursor(),
                view);
    }

    private List<ConceptVersion> list(Query query, String after, int release, int limit) {
        return session.createNativeQuery(LISTED, ConceptVersion.class)
                .setParameter("kind", query.kind().toString())
                .setParameter("release", release)
                .setParameter("filter", query.filter().json())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    private List<ConceptVersion> find(Query query, int offset, int release, int limit) {
        session.createNativeQuery("select set_config('pg_trgm.word_similarity_threshold', :least, true)", String.class)
                .setParameter("least", LEAST_LIKENESS)
                .getSingleResult();
        return session.createNativeQuery(FOUND, ConceptVersion.class)
                .setParameter("kind", query.kind().toString())
                .setParameter("release", release)
                .setParameter("filter", query.filter().json())
                .setParameter("q", query.words())
                .setParameter("prefix", escaped(query.words()) + "%")
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    private static String escaped(String words) {
        return words.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
