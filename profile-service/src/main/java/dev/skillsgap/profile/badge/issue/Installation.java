package dev.skillsgap.profile.badge.issue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillsgap.profile.badge.proof.DataIntegrity;
import dev.skillsgap.profile.badge.proof.Ed25519;
import dev.skillsgap.profile.badge.proof.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Optional;

/** This installation as an issuer: its key, made when it is first asked for and kept in the database. */
@ApplicationScoped
public class Installation {

    private static final String ALGORITHM = "Ed25519";

    private final EntityManager entities;

    Installation(EntityManager entities) {
        this.entities = entities;
    }

    /** What it is called as an issuer: its key. */
    public String did() {
        return Ed25519.did(pair().getPublic());
    }

    /** Its public key, if it is called so. */
    public Optional<PublicKey> key(String method) {
        var key = pair().getPublic();
        return Optional.of(key).filter(known -> method.equals(Ed25519.method(known)));
    }

    /** Adds a proof to the credential. */
    ObjectNode signed(ObjectNode credential, Instant now) {
        var pair = pair();
        DataIntegrity.sign(credential, pair.getPublic(), pair.getPrivate(), now);
        return credential;
    }

    /** The credential as a JWT. */
    String jwt(ObjectNode credential) {
        var pair = pair();
        return Jwt.sign(credential, Ed25519.method(pair.getPublic()), pair.getPrivate());
    }

    /** Not remembered: whoever makes one that does not last would sign with it all the same. */
    @Transactional
    KeyPair pair() {
        var rows = entities.createNativeQuery("select public, secret from badge_key", Tuple.class)
                .getResultList();
        if (rows.isEmpty()) {
            make();
            return pair();
        }
        var row = (Tuple) rows.getFirst();
        try {
            var keys = KeyFactory.getInstance(ALGORITHM);
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(row.get(0, byte[].class))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(row.get(1, byte[].class))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void make() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            entities.createNativeQuery("insert into badge_key values (1, ?1, ?2, now()) on conflict do nothing")
                    .setParameter(1, pair.getPublic().getEncoded())
                    .setParameter(2, pair.getPrivate().getEncoded())
                    .executeUpdate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
