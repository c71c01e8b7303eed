package dev.skillsgap.recommendation.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All webhooks. */
@ApplicationScoped
public class Webhooks implements PanacheRepositoryBase<Webhook, UUID> {

    /** Oldest first, those behind the number. */
    public List<Webhook> after(long seq, int limit) {
        return find("seq > ?1", Sort.by("seq"), seq).page(0, limit).list();
    }

    /** The webhook, locked for a change. */
    public Optional<Webhook> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those that are told. */
    public List<Webhook> enabled() {
        return list("disabledAt is null");
    }

    /** Forgets secrets that are used no more. */
    public void forgetReplacedSecrets() {
        update("previousSecret = null, previousUntil = null where previousUntil < ?1", Instant.now());
    }

    /** How many fail. */
    public long countFailing() {
        return count("failingSince is not null");
    }
}
