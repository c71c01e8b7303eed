package dev.skillsgap.profile.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Proof of an erasure. It does not name the person.
 *
 * @param personDigest SHA-256 of the person's id
 * @param assertions how many were deleted
 * @param memberships how many were ended
 * @param tombstones topics that were told to forget the person
 */
public record Receipt(
        UUID receipt, String personDigest, Instant erasedAt, int assertions, int memberships, List<String> tombstones) {

    static Receipt from(Erasure erasure) {
        return new Receipt(
                erasure.id,
                erasure.personDigest,
                erasure.erasedAt,
                erasure.assertions,
                erasure.memberships,
                List.of("profiles.person.v1"));
    }
}
