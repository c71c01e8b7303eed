package dev.skillsgap.profile.badge.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skillsgap.api.problem.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class StatusBitsTest {

    private static Credential list(String encoded) {
        var document = Json.object();
        document.putArray("@context").add(Contexts.CREDENTIALS);
        document.putArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
        document.put("issuer", "did:example:academy").put("validFrom", "2026-05-02T10:00:00Z");
        document.putObject("credentialSubject").put("encodedList", encoded);
        return Credential.of(document);
    }

    private static String packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    @Test
    void countsFromTheLeft() throws Exception {
        var bits = StatusBits.of(list(packed(new byte[] {0b0100_0000, 0b0000_0001})));

        assertTrue(bits.isSet(1) && bits.isSet(15));
        assertFalse(bits.isSet(0) || bits.isSet(2) || bits.isSet(8));
        assertFalse(bits.covers(16) || bits.covers(-1) || bits.isSet(Integer.MAX_VALUE) || bits.isSet(-1));
    }

    @Test
    void readsWhatItWrites() {
        var bits = StatusBits.of(list(StatusBits.encode(List.of(0, 9, 131_071), 131_072)));

        assertTrue(bits.isSet(0) && bits.isSet(9) && bits.isSet(131_071));
        assertFalse(bits.isSet(1) || bits.isSet(8) || bits.isSet(131_070) || bits.covers(131_072));
    }

    @Test
    void refusesWhatUnpacksToTooMuch() throws Exception {
        var bomb = packed(new byte[64 * 1024 * 1024]);

        assertTrue(bomb.length() < 100_000, "It is small as long as it is packed");
        var refusal = assertThrows(Refusal.class, () -> StatusBits.of(list(bomb)));
        assertEquals("It has more than 2097152 bytes unpacked.", refusal.getMessage());
    }

    @Test
    void refusesWhatIsNoList() {
        assertThrows(Refusal.class, () -> StatusBits.of(list("")));
        assertThrows(Refusal.class, () -> StatusBits.of(list("u!")));
        assertThrows(Refusal.class, () -> StatusBits.of(list("uAAAA")));
    }
}
