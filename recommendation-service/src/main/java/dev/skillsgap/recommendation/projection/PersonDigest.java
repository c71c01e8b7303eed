package dev.skillsgap.recommendation.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is remembered of an erased person: enough to know the id again, not to tell it. */
final class PersonDigest {

    private PersonDigest() {}

    /** SHA-256 of the id, in hex. */
    static String of(String id) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
