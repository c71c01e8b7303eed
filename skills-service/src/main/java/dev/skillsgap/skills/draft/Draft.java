package dev.skillsgap.skills.draft;

import dev.skillsgap.skills.release.Change;
import dev.skillsgap.skills.release.ConceptVersion;
import dev.skillsgap.skills.release.ConceptVersions;
import dev.skillsgap.skills.release.Releases;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.ConceptDocument;
import dev.skillsgap.skills.taxonomy.ConceptKey;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the next release will change: only what differs from the newest one. */
@ApplicationScoped
public class Draft implements PanacheRepository<DraftChange> {

    private final ConceptVersions versions;
    private final Releases releases;

    Draft(ConceptVersions versions, Releases releases) {
        this.versions = versions;
        this.releases = releases;
    }

    List<Change> changes() {
        return listAll(Sort.by("kind").and("conceptId")).stream()
                .map(DraftChange::toChange)
                .toList();
    }

    /** Those behind the number, in the order in which they were first edited. */
    List<DraftChange> after(long number, int limit) {
        return find("id > ?1", Sort.by("id"), number).page(0, limit).list();
    }

    /** The concept as the next release would have it. */
    public Optional<Concept> concept(ConceptKey key) {
        var change = change(key);
        return change.isPresent() ? change.map(DraftChange::concept) : live(key).map(ConceptVersion::concept);
    }

    /** The concept as the newest release has it. */
    Optional<ConceptVersion> live(ConceptKey key) {
        return versions.inRelease(releases.newest(), key);
    }

    private Optional<DraftChange> change(ConceptKey key) {
        return find("kind = ?1 and conceptId = ?2", key.kind(), key.id()).firstResultOptional();
    }

    /** From the next release on the concept shall be so. */
    public void put(Concept concept, String by) {
        var document = ConceptDocument.of(concept);
        var live = live(concept.key());
        if (live.isPresent() && live.get().hash().equals(document.hash())) {
            change(concept.key()).ifPresent(this::delete);
        } else {
            edit(concept.key(), document, by);
        }
    }

    /** From the next release on there shall be no such concept. */
    void retire(ConceptKey key, String by) {
        if (live(key).isEmpty()) {
            change(key).ifPresent(this::delete);
        } else {
            edit(key, null, by);
        }
    }

    /** Of the concepts, how many differ from the newest release. */
    public int countChanges(List<Concept> concepts) {
        return changed(documents(concepts)).size();
    }

    /**
     * From the next release on the concepts shall be so; in a few statements, however many they are.
     *
     * @return how many differ from the newest release
     */
    public int putAll(List<Concept> concepts, String by) {
        var all = documents(concepts);
        forget(all.stream().map(ConceptDocument::key).toList());
        var changed = changed(all);
        getEntityManager()
                .createNativeQuery("""
                        insert into draft_change (kind, concept_id, body, hash, edited_by, edited_at)
                        select c.kind, c.id, c.body, c.hash, :by, now()
                        from unnest(cast(:kinds as text[]), cast(:ids as text[]), cast(:bodies as text[]),
                                    cast(:hashes as text[])) as c (kind, id, body, hash)""")
                .setParameter("by", by)
                .setParameter(
                        "kinds",
                        column(changed, document -> document.key().kind().toString()))
                .setParameter("ids", column(changed, document -> document.key().id()))
                .setParameter("bodies", column(changed, ConceptDocument::body))
                .setParameter("hashes", column(changed, ConceptDocument::hash))
                .executeUpdate();
        return changed.size();
    }

    private static List<ConceptDocument> documents(List<Concept> concepts) {
        return concepts.stream().map(ConceptDocument::of).toList();
    }

    private List<ConceptDocument> changed(List<ConceptDocument> documents) {
        var live = versions.newestHashes();
        return documents.stream()
                .filter(document -> !document.hash().equals(live.get(document.key())))
                .toList();
    }

    private void forget(List<ConceptKey> keys) {
        getEntityManager()
                .createNativeQuery("""
                        delete from draft_change d
                        using unnest(cast(:kinds as text[]), cast(:ids as text[])) as c (kind, id)
                        where d.kind = c.kind and d.concept_id = c.id""")
                .setParameter("kinds", column(keys, key -> key.kind().toString()))
                .setParameter("ids", column(keys, ConceptKey::id))
                .executeUpdate();
    }

    /** What an edition of a framework lacks that the newest release has, or that the draft adds. */
    public List<Absent> absent(String framework, List<Concept> edition) {
        var absence = new Absence(framework, edition.stream().map(Concept::key).collect(Collectors.toSet()));
        var changes = changes().stream().collect(Collectors.toMap(Change::key, Function.identity()));
        versions.eachLive(live -> {
            var change = changes.get(live.key());
            // One that the draft retires is absent as well, but needs nothing any more.
            if (change == null || (change.concept() == null && absence.stems(live))) {
                absence.tell(live);
            }
        });
        changes.values().stream()
                .flatMap(change -> Stream.ofNullable(change.concept()))
                .forEach(absence::tell);
        return absence.found();
    }

    /** From the next release on there shall be none of the concepts. */
    public void retireAll(List<ConceptKey> keys, String by) {
        forget(keys);
        getEntityManager()
                .createNativeQuery("""
                        insert into draft_change (kind, concept_id, edited_by, edited_at)
                        select v.kind, v.concept_id, :by, now()
                        from unnest(cast(:kinds as text[]), cast(:ids as text[])) as c (kind, id)
                        join concept_version v on v.kind = c.kind and v.concept_id = c.id
                        where v.until_release is null and not v.retired""")
                .setParameter("by", by)
                .setParameter("kinds", column(keys, key -> key.kind().toString()))
                .setParameter("ids", column(keys, ConceptKey::id))
                .executeUpdate();
    }

    private static <T> String[] column(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private void edit(ConceptKey key, @Nullable ConceptDocument document, String by) {
        var change = change(key).orElseGet(() -> DraftChange.of(key));
        change.edit(document, by);
        persist(change);
    }

    /** Drops what the newest release says already. */
    public void dropWhatIsLive() {
        flush();
        getEntityManager().createNativeQuery("""
                        delete from draft_change d using concept_version v
                        where v.kind = d.kind and v.concept_id = d.concept_id and v.until_release is null
                          and (v.hash = d.hash or (v.retired and d.body is null))""").executeUpdate();
    }
}
