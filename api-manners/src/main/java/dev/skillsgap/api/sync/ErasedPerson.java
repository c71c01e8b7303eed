package dev.skillsgap.api.sync;

import java.time.Instant;
import java.util.List;

/**
 * That somebody was erased, and with them all that is about them.
 *
 * @param personDigest SHA-256 of the person's id, in hexadecimal digits
 */
public record ErasedPerson(String personDigest, Instant erasedAt) {

    /** Those of a page where what is gone is people. */
    public static List<ErasedPerson> of(Delta delta) {
        return delta.gone().stream()
                .map(gone -> new ErasedPerson(gone.name(), gone.at()))
                .toList();
    }
}
