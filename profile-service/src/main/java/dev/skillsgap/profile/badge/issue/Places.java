package dev.skillsgap.profile.badge.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where in the lists of what is revoked the badges of an assertion stand. Places are drawn by lot, so that they tell neither
 * when a badge was made nor which others are the same person's.
 */
@ApplicationScoped
class Places {

    /** Of a list: the least that the Bitstring Status List 1.0 (section 6.1) asks for, so that each hides among many. */
    static final int LENGTH = 131_072;

    /** From then on another list is begun: a free place is found at the second try on average, at most. */
    private static final int FULL = LENGTH / 2;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntityManager entities;

    Places(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A place.
     *
     * @param list 1 or more
     * @param position from 0 to {@link #LENGTH} - 1
     */
    record Place(int list, int position) {}

    /** That of the assertion, given out now where it has none; in the caller's transaction. */
    Place of(UUID assertion) {
        var place = held(assertion);
        while (place.isEmpty()) {
            int list = newest();
            entities.createNativeQuery("insert into badge_place values (?1, ?2, ?3) on conflict do nothing")
                    .setParameter(1, countIn(list) < FULL ? list : list + 1)
                    .setParameter(2, RANDOM.nextInt(LENGTH))
                    .setParameter(3, assertion)
                    .executeUpdate();
            place = held(assertion);
        }
        return place.get();
    }

    private Optional<Place> held(UUID assertion) {
        List<?> rows = entities.createNativeQuery(
                        "select list, position from badge_place where assertion_id = ?1", Tuple.class)
                .setParameter(1, assertion)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Place(row.get(0, Integer.class), row.get(1, Integer.class)))
                .findFirst();
    }

    /** The list that is being filled; the first one is there from the beginning. */
    int newest() {
        return number("select coalesce(max(list), 1) from badge_place");
    }

    private int countIn(int list) {
        return number("select count(*) from badge_place where list = " + list);
    }

    private int number(String query) {
        return ((Number) entities.createNativeQuery(query).getSingleResult()).intValue();
    }

    /** The places of a list whose assertion was withdrawn or is gone. */
    @SuppressWarnings("unchecked")
    List<Integer> revoked(int list) {
        return entities.createNativeQuery("""
                        select place.position from badge_place place
                          left join assertion on assertion.id = place.assertion_id
                         where place.list = ?1 and (assertion.id is null or assertion.withdrawn_at is not null)
                         order by place.position""", Integer.class)
                .setParameter(1, list)
                .getResultList();
    }
}
