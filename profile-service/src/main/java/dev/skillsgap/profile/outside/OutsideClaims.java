package dev.skillsgap.profile.outside;

import dev.skillsgap.commit.CommitBatch;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Everything that was said of people under outside names. */
@ApplicationScoped
public class OutsideClaims implements PanacheRepositoryBase<OutsideClaim, Long> {

    private static final String KEEP = """
            insert into outside_claim (person_id, system, outside_id, outside_name, name_key, level, source, evidence,
                                       asserted_by, asserted_at, expires_at, recorded_at, origin)
            select person_id, system, outside_id, outside_name, name_key, cast(level as integer), source, evidence,
                   asserted_by, cast(asserted_at as timestamptz), cast(expires_at as timestamptz),
                   cast(recorded_at as timestamptz), origin
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                   as told (person_id, system, outside_id, outside_name, name_key, level, source, evidence,
                            asserted_by, asserted_at, expires_at, recorded_at, origin)
            on conflict do nothing
            """;

    private final CommitBatch rows;

    OutsideClaims(CommitBatch rows) {
        this.rows = rows;
    }

    /**
     * Keeps what is said of a person with the caller's commit, behind the person where that is new; the very same again
     * changes nothing.
     *
     * @param by pseudonymous name of who says it
     * @param origin where it comes from, in words that name nobody
     */
    public void keepLater(String personId, Saying said, String by, String origin, Instant now) {
        rows.add(
                KEEP,
                personId,
                said.skill().system(),
                said.skill().id(),
                said.skill().name(),
                said.skill().nameKey(),
                said.level(),
                said.source().name(),
                said.evidence(),
                by,
                said.assertedAt(),
                said.expiresAt(),
                now,
                origin);
    }

    /** Keeps what is said of a person who is locked. */
    public OutsideClaim keep(String personId, Saying said, String by, String origin, Instant now) {
        var claim = new OutsideClaim(personId, said, by, origin, now);
        persist(claim);
        return claim;
    }

    /** One that says the same of the person, whenever it was said. */
    public Optional<OutsideClaim> like(String personId, Saying said) {
        return of(personId).stream().filter(claim -> claim.says(said)).findFirst();
    }

    /** All of a person, oldest first. */
    public List<OutsideClaim> of(String personId) {
        return list("personId", Sort.by("id"), personId);
    }

    /** Those behind the id; one more than the limit. */
    List<OutsideClaim> after(String personId, long id, int limit) {
        return find("personId = ?1 and id > ?2", Sort.by("id"), personId, id)
                .range(0, limit)
                .list();
    }

    /** People of whom somebody has to look what the mappings make of their claims, by id. */
    public List<String> peopleDue(int atMost) {
        return getEntityManager()
                .createQuery("select distinct personId from OutsideClaim where due order by personId", String.class)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** All claims of these people, who are locked, in the order in which all lock claims. */
    public List<OutsideClaim> lock(Collection<String> people) {
        return find("personId in ?1", Sort.by("id"), people)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Notes that the mappings of that name have changed. */
    public void changed(String system, String called) {
        getEntityManager()
                .createNativeQuery("""
                        update outside_claim set due = true where id in (
                            select id from outside_claim
                            where system = :system and (outside_id = :id or name_key = :name)
                            order by id for update)""")
                .setParameter("system", system)
                .setParameter("id", called.startsWith("id:") ? called.substring(3) : null)
                .setParameter("name", called.startsWith("name:") ? called.substring(5) : null)
                .executeUpdate();
    }

    /** Deletes what was said of a person who is erased, and who of others said something. */
    public void forget(String personId) {
        update("assertedBy = null where assertedBy = ?1", personId);
        lock(List.of(personId));
        delete("personId", personId);
    }
}
