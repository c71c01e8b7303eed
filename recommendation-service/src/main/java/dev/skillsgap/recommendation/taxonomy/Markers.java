package dev.skillsgap.recommendation.taxonomy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The markers of all releases. */
@ApplicationScoped
class Markers implements PanacheRepositoryBase<Marker, Integer> {

    /** Takes a marker; a release is immutable, so a repeat changes nothing. */
    void take(ReleaseEvent event) {
        if (findById(event.number()) == null) {
            persist(Marker.of(event));
        }
    }

    /** Those newer than {@code live}, but not older than {@code atLeast}; newest first. */
    List<Marker> candidates(int live, int atLeast) {
        return list("number > ?1 and number >= ?2", Sort.descending("number"), live, atLeast);
    }
}
