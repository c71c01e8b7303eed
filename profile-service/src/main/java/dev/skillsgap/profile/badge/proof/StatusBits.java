package dev.skillsgap.profile.badge.proof;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.api.problem.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** What a list says of each credential, a bit each (W3C Bitstring Status List 1.0). */
public final class StatusBits {

    /** What a set bit of which takes away that a credential counts. */
    private static final Set<String> PURPOSES = Set.of("revocation", "suspension");

    /** 16 million credentials; what is packed may unpack to a thousand times its size. */
    private static final int MAX_BYTES = 2 * 1024 * 1024;

    /** Multibase's sign of that base; older lists are without. */
    private static final String BASE64URL = "u";

    private static final String POINTER = "/credentialSubject/encodedList";

    private final byte[] bytes;
    private final List<String> purposes;

    private StatusBits(byte[] bytes, List<String> purposes) {
        this.bytes = bytes;
        this.purposes = purposes;
    }

    /** Whether it is about what takes away that a credential counts; other purposes only tell. */
    public static boolean isAboutValidity(JsonNode statusOrList) {
        return Credential.texts(statusOrList.path("statusPurpose")).stream().anyMatch(PURPOSES::contains);
    }

    /**
     * The bits of a list.
     *
     * @throws Refusal when the credential is no such list, or too large
     */
    public static StatusBits of(Credential list) {
        if (!list.isOfType("BitstringStatusListCredential")) {
            throw Refusal.invalid("/type", "It is no BitstringStatusListCredential.");
        }
        var encoded = list.subject().path("encodedList").asText();
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(
                Base64.getUrlDecoder().decode(encoded.startsWith(BASE64URL) ? encoded.substring(1) : encoded)))) {
            var bytes = unpacked.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw Refusal.invalid(POINTER, "It has more than %d bytes unpacked.".formatted(MAX_BYTES));
            }
            return new StatusBits(bytes, Credential.texts(list.subject().path("statusPurpose")));
        } catch (IllegalArgumentException | IOException e) {
            throw Refusal.invalid(POINTER, "It is no list of bits, packed with gzip and written in base64url.");
        }
    }

    /**
     * The bits as a list holds them.
     *
     * @param set places from 0 on, whose bits are set
     * @param length how many bits there are, a multiple of 8
     */
    public static String encode(Collection<Integer> set, int length) {
        var bits = new byte[length / Byte.SIZE];
        for (int position : set) {
            bits[position / Byte.SIZE] |= (byte) (0x80 >> (position % Byte.SIZE));
        }
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return BASE64URL + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    /** Whether its bits mean what the status of a credential takes them for. */
    public boolean isAbout(JsonNode status) {
        return purposes.contains(status.path("statusPurpose").asText());
    }

    /** Whether it has a bit for the credential. */
    public boolean covers(int position) {
        return position >= 0 && position < bytes.length * (long) Byte.SIZE;
    }

    /** The bit of a credential, from the left; false beyond the end. */
    public boolean isSet(int position) {
        return covers(position) && (bytes[position / Byte.SIZE] & (0x80 >> (position % Byte.SIZE))) != 0;
    }
}
