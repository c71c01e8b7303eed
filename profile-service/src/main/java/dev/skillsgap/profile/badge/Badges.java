package dev.skillsgap.profile.badge;

import dev.skillsgap.api.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All badges that were taken. */
@ApplicationScoped
public class Badges implements PanacheRepositoryBase<Badge, UUID> {

    List<Badge> of(String personId) {
        return list("personId = ?1 order by receivedAt desc, id", personId);
    }

    /** Those that count at a moment, the newest first, without the credentials. */
    public List<BadgeView> counting(String personId, Instant at) {
        return of(personId).stream()
                .filter(badge -> badge.counts(at))
                .map(BadgeView::from)
                .toList();
    }

    /** With the credentials as they were sent, the newest first. */
    public List<BadgeView> everythingOf(String personId) {
        return of(personId).stream().map(BadgeView::whole).toList();
    }

    Badge get(String personId, UUID id) {
        return findByIdOptional(id)
                .filter(badge -> badge.personId.equals(personId))
                .orElseThrow(() -> Refusal.notFound("badge", id.toString()));
    }

    Optional<Badge> same(String personId, String digest) {
        return find("personId = ?1 and digest = ?2", personId, digest).firstResultOptional();
    }

    /** Those that count, by person: in this order people are locked. */
    List<Badge> standingOf(String issuer) {
        return list("issuer = ?1 and revokedAt is null order by personId, id", issuer);
    }

    /** The same of those of which a list tells. */
    List<Badge> standingIn(String list, String issuer) {
        return list(
                "select distinct b from Badge b join b.standings s where s.list = ?1 and b.issuer = ?2"
                        + " and b.revokedAt is null order by b.personId, b.id",
                list,
                issuer);
    }

    /** Who sent a badge is forgotten when that person is erased. */
    public void forget(String personId) {
        update("receivedBy = null where receivedBy = ?1", personId);
    }
}
