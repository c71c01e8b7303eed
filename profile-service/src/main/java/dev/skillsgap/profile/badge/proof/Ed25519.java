package dev.skillsgap.profile.badge.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Ed25519 keys as Multikey and {@code did:key} write them: {@code z}, base58 of the bytes ed 01 and the key. */
public final class Ed25519 {

    private static final String DID = "did:key:";
    private static final byte[] MULTICODEC = {(byte) 0xed, 0x01};

    /** What stands before the 32 bytes of the key in the form of X.509 (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int KEY_BYTES = 32;

    private Ed25519() {}

    /** The Multikey form of a key, which ends a {@code did:key} too. */
    public static String multibase(PublicKey key) {
        var encoded = key.getEncoded();
        var bytes = Arrays.copyOf(MULTICODEC, MULTICODEC.length + KEY_BYTES);
        System.arraycopy(encoded, encoded.length - KEY_BYTES, bytes, MULTICODEC.length, KEY_BYTES);
        return "z" + Base58.encode(bytes);
    }

    /** Who holds the key, as a name that is the key. */
    public static String did(PublicKey key) {
        return DID + multibase(key);
    }

    /** The name of the key itself: of the one method of its did. */
    public static String method(PublicKey key) {
        return did(key) + "#" + multibase(key);
    }

    /** Whether the name is one that is a key. */
    public static boolean isDid(String issuer) {
        return issuer.startsWith(DID);
    }

    /** The key of a {@code did:key}; empty when it is none of Ed25519. */
    public static Optional<PublicKey> ofDid(String did) {
        return isDid(did) ? ofMultibase(did.substring(DID.length())) : Optional.empty();
    }

    /** The key in Multikey form; empty when it is none of Ed25519. */
    public static Optional<PublicKey> ofMultibase(String multibase) {
        try {
            if (!multibase.startsWith("z")) {
                return Optional.empty();
            }
            var bytes = Base58.decode(multibase.substring(1));
            if (bytes.length != MULTICODEC.length + KEY_BYTES
                    || !Arrays.equals(bytes, 0, MULTICODEC.length, MULTICODEC, 0, MULTICODEC.length)) {
                return Optional.empty();
            }
            var encoded = Arrays.copyOf(X509, X509.length + KEY_BYTES);
            System.arraycopy(bytes, MULTICODEC.length, encoded, X509.length, KEY_BYTES);
            return Optional.of(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    static byte[] sign(PrivateKey key, byte[] data) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** False also where the key or the signature is no such thing. */
    static boolean verifies(PublicKey key, byte[] data, byte[] signed) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(data);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
