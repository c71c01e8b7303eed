package dev.skillsgap.recommendation.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretTest {

    /** The example in the reference implementations of Standard Webhooks. */
    @Test
    void signsAsTheReferenceDoes() {
        var secret = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        var signature = secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}");

        assertEquals("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature);
    }

    @Test
    void isMadeOf32BytesThatNobodyKnows() {
        var one = Secret.random().text();
        var other = Secret.random().text();

        assertNotEquals(one, other);
        assertEquals("whsec_", one.substring(0, 6));
        assertEquals(32, Base64.getDecoder().decode(one.substring(6)).length);
    }

    @Test
    void doesNotShowItselfInALog() {
        var secret = Secret.random();

        assertFalse("%s".formatted(secret).contains(secret.text()));
    }
}
