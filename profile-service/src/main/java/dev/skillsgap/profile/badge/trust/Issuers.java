package dev.skillsgap.profile.badge.trust;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.profile.badge.proof.Ed25519;
import dev.skillsgap.profile.badge.proof.Keys;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** All issuers that are believed. */
@ApplicationScoped
public class Issuers implements PanacheRepositoryBase<Issuer, UUID>, Keys {

    /** By their names. */
    List<Issuer> byName() {
        return list("order by name, id");
    }

    Optional<Issuer> named(String issuer) {
        return find("issuer", issuer).firstResultOptional();
    }

    /**
     * An issuer that is believed.
     *
     * @throws Refusal when nobody decided to believe this one
     */
    public Issuer require(String issuer) {
        return named(issuer)
                .orElseThrow(() -> Refusal.invalid(
                        "/issuer",
                        "%s is not among the issuers that are believed here; an administrator can add it."
                                .formatted(issuer.length() > 200 ? issuer.substring(0, 200) + "…" : issuer)));
    }

    @Override
    public Optional<PublicKey> of(String issuer, String method) {
        var known = require(issuer);
        if (Ed25519.isDid(issuer)) {
            return Ed25519.ofDid(issuer)
                    .filter(key -> method.isEmpty() || isNamed(Ed25519.method(key), issuer, method));
        }
        var fitting = known.keys.entrySet().stream()
                .filter(key -> method.isEmpty() || isNamed(key.getKey(), issuer, method))
                .map(Map.Entry::getValue)
                .toList();
        return fitting.size() == 1 ? Optional.of(read(fitting.getFirst())) : Optional.empty();
    }

    /** A key may be called by what stands behind the {@code #} of its name alone. */
    private static boolean isNamed(String name, String issuer, String method) {
        return method.equals(name) || (issuer + (method.startsWith("#") ? "" : "#") + method).equals(name);
    }

    private static PublicKey read(String jwk) {
        try {
            return publicKey(PublicJsonWebKey.Factory.newPublicJwk(jwk).getKey());
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicKey publicKey(Key key) {
        if (key instanceof PublicKey known) {
            return known;
        }
        throw new IllegalStateException("No public key");
    }
}
