package dev.skillsgap.skills.release;

import static java.util.stream.Collectors.toMap;

import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptDocument;
import dev.skillsgap.skills.taxonomy.ConceptJson;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import dev.skillsgap.skills.taxonomy.ConceptKind;
import dev.skillsgap.skills.taxonomy.Skill;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** All concepts as they were in every release. Bulk writes hand whole columns to the database as arrays. */
@ApplicationScoped
public class ConceptVersions implements PanacheRepository<ConceptVersion> {

    private static final int FETCHED_AT_A_TIME = 500;
    private static final ConceptKindColumn KIND = new ConceptKindColumn();
    private static final String IN_RELEASE = "sinceRelease <= ?1 and (untilRelease is null or untilRelease > ?1)";

    /** Something that people call a concept, in small letters. */
    record Label(ConceptKey key, String label, boolean preferred) {

        static Stream<Label> of(Concept concept) {
            var preferred = Concept.folded(concept.label());
            return concept.labels()
                    .map(Concept::folded)
                    .distinct()
                    .map(label -> new Label(concept.key(), label, label.equals(preferred)));
        }
    }

    /** The concept as it is in the release; none where it is retired. */
    public Optional<ConceptVersion> inRelease(int release, ConceptKey key) {
        return find(IN_RELEASE + " and kind = ?2 and conceptId = ?3 and not retired", release, key.kind(), key.id())
                .firstResultOptional();
    }

    /** Those of the concepts that are part of the release. */
    public List<ConceptVersion> inRelease(int release, ConceptKind kind, Collection<String> ids) {
        return list(IN_RELEASE + " and kind = ?2 and conceptId in ?3 and not retired", release, kind, ids);
    }

    /** All skills of the release, by id. */
    public Stream<Skill> skillsOf(int release) {
        return list(IN_RELEASE + " and kind = ?2 and not retired", Sort.by("conceptId"), release, ConceptKind.SKILL)
                .stream()
                .map(version -> (Skill) version.concept());
    }

    /** The newest version of every concept, retired ones included. */
    List<ConceptVersion> newest() {
        return list("untilRelease is null");
    }

    /** Shows every concept of the newest release, one after the other: never are all of them in memory. */
    public void eachLive(Consumer<Concept> each) {
        try (var rows = getSession()
                .createNativeQuery(
                        "select kind, body from concept_version where until_release is null and not retired",
                        Tuple.class)
                .setFetchSize(FETCHED_AT_A_TIME)
                .getResultStream()) {
            rows.map(row -> ConceptJson.read(
                            KIND.convertToEntityAttribute(row.get(0, String.class)), row.get(1, String.class)))
                    .forEach(each);
        }
    }

    /** Hash of the newest version of every concept that is not retired. */
    public Map<ConceptKey, String> newestHashes() {
        return find("untilRelease is null and not retired").project(Hash.class).stream()
                .collect(toMap(hash -> new ConceptKey(hash.kind(), hash.conceptId()), Hash::hash));
    }

    record Hash(ConceptKind kind, String conceptId, String hash) {}

    /** What the release changed or retired. */
    List<ConceptVersion> changedBy(int release) {
        return list("sinceRelease", Sort.by("kind").and("conceptId"), release);
    }

    /** Ends the newest versions of the concepts with the release. */
    void close(List<ConceptDocument> documents, int release) {
        getEntityManager()
                .createNativeQuery("""
                        update concept_version v set until_release = :release
                        from unnest(cast(:kinds as text[]), cast(:ids as text[])) as c (kind, id)
                        where v.until_release is null and v.kind = c.kind and v.concept_id = c.id""")
                .setParameter("release", release)
                .setParameter(
                        "kinds",
                        column(documents, document -> document.key().kind().toString()))
                .setParameter(
                        "ids", column(documents, document -> document.key().id()))
                .executeUpdate();
    }

    /** Begins new versions with the release. */
    void insert(List<ConceptDocument> documents, int release) {
        getEntityManager()
                .createNativeQuery("""
                        insert into concept_version (kind, concept_id, since_release, retired, hash, body)
                        select c.kind, c.id, :release, cast(c.retired as boolean), c.hash, c.body
                        from unnest(cast(:kinds as text[]), cast(:ids as text[]), cast(:retired as text[]),
                                    cast(:hashes as text[]), cast(:bodies as text[]))
                            as c (kind, id, retired, hash, body)""")
                .setParameter("release", release)
                .setParameter(
                        "kinds",
                        column(documents, document -> document.key().kind().toString()))
                .setParameter(
                        "ids", column(documents, document -> document.key().id()))
                .setParameter("retired", column(documents, document -> String.valueOf(document.retired())))
                .setParameter("hashes", column(documents, ConceptDocument::hash))
                .setParameter("bodies", column(documents, ConceptDocument::body))
                .executeUpdate();
    }

    /** Makes the versions that began with the release findable by their labels. */
    void insertLabels(List<Label> labels, int release) {
        collectForIndex();
        getEntityManager()
                .createNativeQuery("""
                        insert into concept_label (version, label, preferred)
                        select v.id, l.label, cast(l.preferred as boolean)
                        from unnest(cast(:kinds as text[]), cast(:ids as text[]), cast(:labels as text[]),
                                    cast(:preferred as text[])) as l (kind, id, label, preferred)
                        join concept_version v
                            on v.kind = l.kind and v.concept_id = l.id and v.since_release = :release""")
                .setParameter("release", release)
                .setParameter(
                        "kinds", column(labels, label -> label.key().kind().toString()))
                .setParameter("ids", column(labels, label -> label.key().id()))
                .setParameter("labels", column(labels, Label::label))
                .setParameter("preferred", column(labels, label -> String.valueOf(label.preferred())))
                .executeUpdate();
        index();
    }

    /** One word after the other, a hundred thousand labels take the index twice as long as all at once. */
    private void collectForIndex() {
        // Else somebody who tidies the table up may hold it and wait for its index, as we hold the index and wait for
        // it.
        execute("lock table concept_label in share update exclusive mode");
        execute("alter index concept_label_label set (fastupdate = on)");
        execute("set local gin_pending_list_limit = '1GB'");
        execute("set local maintenance_work_mem = '128MB'");
    }

    private void index() {
        getEntityManager()
                .createNativeQuery("select gin_clean_pending_list('concept_label_label')", Long.class)
                .getSingleResult();
        execute("alter index concept_label_label set (fastupdate = off)");
    }

    private void execute(String statement) {
        getEntityManager().createNativeQuery(statement).executeUpdate();
    }

    /** Without fresh statistics a search after a large release would be planned as if there were few concepts. */
    void measure() {
        getEntityManager()
                .createNativeQuery("analyze concept_version, concept_label")
                .executeUpdate();
    }

    private static <T> String[] column(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
