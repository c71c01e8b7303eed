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
    Optional<Concept> concept(ConceptKey key) {
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
    void put(Concept concept, String by) {
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
