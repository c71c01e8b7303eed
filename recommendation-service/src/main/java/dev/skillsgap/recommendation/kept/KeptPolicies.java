package dev.skillsgap.recommendation.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The policies that recommendations were computed under: by their content, for a version may be given twice. */
@ApplicationScoped
public class KeptPolicies {

    private final EntityManager entities;

    KeptPolicies(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Keeps a policy, in the caller's transaction.
     *
     * @param hash of the body
     * @param body the policy file
     */
    public void keep(String hash, String version, String body) {
        entities.createNativeQuery(
                        "insert into policy (hash, version, body) values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, hash)
                .setParameter(2, version)
                .setParameter(3, body)
                .executeUpdate();
    }

    /** The policy file of that hash; empty when it was never kept. */
    public Optional<String> body(String hash) {
        List<?> bodies = entities.createNativeQuery("select body from policy where hash = ?1", String.class)
                .setParameter(1, hash)
                .getResultList();
        return bodies.stream().map(String::valueOf).findFirst();
    }
}
