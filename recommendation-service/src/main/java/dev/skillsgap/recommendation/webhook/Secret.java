package dev.skillsgap.recommendation.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is shared with a receiver, so that it knows who tells it: the symmetric scheme of Standard Webhooks.
 *
 * @param text {@code whsec_} and the key in base64
 */
public record Secret(String text) {

    private static final String PREFIX = "whsec_";
    private static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** One that nobody knows. */
    public static Secret random() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return new Secret(PREFIX + Base64.getEncoder().encodeToString(key));
    }

    /**
     * Signature of a message.
     *
     * @param id as in {@code webhook-id}
     * @param timestamp as in {@code webhook-timestamp}: seconds since 1970
     * @return {@code v1,} and the HMAC-SHA256 in base64
     */
    public String sign(String id, long timestamp, String body) {
        var key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            var signature = mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the key: logs and messages must not hold it. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
