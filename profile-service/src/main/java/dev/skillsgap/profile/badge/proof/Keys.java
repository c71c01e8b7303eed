package dev.skillsgap.profile.badge.proof;

import java.security.PublicKey;
import java.util.Optional;

/** Whose keys are believed. */
@FunctionalInterface
public interface Keys {

    /**
     * The key with which the issuer signs.
     *
     * @param issuer as the credential names it
     * @param method the name of the key, absolute or after a {@code #}; empty: the only one that the issuer has
     * @return empty when the issuer has no such key
     * @throws dev.skillsgap.api.problem.Refusal when the issuer is not believed at all
     */
    Optional<PublicKey> of(String issuer, String method);
}
