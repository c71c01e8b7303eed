package dev.skillsgap.profile.person;

import dev.skillsgap.api.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Recognises the ids of people who were erased, of which only a digest is kept. */
@ApplicationScoped
public class ErasedPeople {

    private final EntityManager entities;

    ErasedPeople(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Refuses an id that was somebody else's before.
     *
     * @throws Refusal when the person of this id was erased
     */
    void refuse(String personId) {
        var found = entities.createNativeQuery("select 1 from erasure where person_digest = ?1")
                .setParameter(1, digest(personId))
                .getResultList();
        if (!found.isEmpty()) {
            throw Refusal.gone("The person of this id was erased; choose another id.");
        }
    }

    /** Of those ids the ones whose people were erased. */
    Set<String> among(Collection<String> personIds) {
        var byDigest = new HashMap<String, String>();
        personIds.forEach(id -> byDigest.put(digest(id), id));
        List<?> found = entities.createNativeQuery("select person_digest from erasure where person_digest = any(?1)")
                .setParameter(1, byDigest.keySet().toArray(String[]::new))
                .getResultList();
        byDigest.keySet().retainAll(found.stream().map(String::valueOf).collect(Collectors.toSet()));
        return Set.copyOf(byDigest.values());
    }

    /** When somebody was erased last; null where nobody was. */
    public @Nullable Instant newestAt() {
        return (Instant) entities.createNativeQuery("select max(erased_at) from erasure", Instant.class)
                .getSingleResult();
    }

    /** SHA-256 of the id, in hexadecimal digits. */
    public static String digest(String personId) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(personId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
