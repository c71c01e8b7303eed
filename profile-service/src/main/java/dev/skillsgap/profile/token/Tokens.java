package dev.skillsgap.profile.token;

import dev.skillsgap.apikey.Secret;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All tokens. */
@ApplicationScoped
class Tokens implements PanacheRepositoryBase<Token, UUID> {

    /** Scanners of source code know secrets by such beginnings. */
    static final String PREFIX = "sgpt_";

    /** When a token was used is known to the minute: else every request would write. */
    private static final Duration USE_NOTED = Duration.ofMinutes(1);

    /** Newest first. */
    List<Token> newestFirst() {
        return list("order by createdAt desc, id");
    }

    /** The token that this secret opens with now; notes that it is used. */
    @Transactional
    Optional<Token> use(String secret) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var digest = Secret.digest(secret);
        var token = find("digest = ?1 or previous = ?1", digest)
                .firstResultOptional()
                .filter(found -> found.opens(digest, now));
        token.filter(found -> found.lastUsedAt == null || found.lastUsedAt.isBefore(now.minus(USE_NOTED)))
                .ifPresent(found -> update("lastUsedAt = ?1 where id = ?2", now, found.id));
        return token;
    }
}
