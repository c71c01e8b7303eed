package dev.skillsgap.skills.release;

import dev.skillsgap.skills.taxonomy.ConceptKey;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What the next release will change: only what differs from the live taxonomy. */
@ApplicationScoped
class Draft implements PanacheRepository<DraftChange> {

    Optional<DraftChange> of(ConceptKey key) {
        return find("kind = ?1 and conceptId = ?2", key.kind(), key.id()).firstResultOptional();
    }

    List<Change> changes() {
        return listAll(Sort.by("kind").and("conceptId")).stream()
                .map(DraftChange::toChange)
                .toList();
    }

    /** Drops what the newest versions say already. */
    void dropWhatIsLive() {
        flush();
        getEntityManager().createNativeQuery("""
                        delete from draft_change d using concept_version v
                        where v.kind = d.kind and v.concept_id = d.concept_id and v.until_release is null
                          and (v.hash = d.hash or (v.retired and d.body is null))""").executeUpdate();
    }
}
