package dev.skillsgap.profile.erasure;

import dev.skillsgap.profile.person.ErasedPeople;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What remains of an erased person: that it happened, and a digest of the id. */
@Entity
public class Erasure {

    @Id
    UUID id;

    @Column(name = "person_digest")
    String personDigest;

    @Column(name = "erased_at")
    Instant erasedAt;

    int assertions;
    int memberships;

    protected Erasure() {}

    Erasure(String personId, int assertions, int memberships, Instant now) {
        this.id = UUID.randomUUID();
        this.personDigest = ErasedPeople.digest(personId);
        this.assertions = assertions;
        this.memberships = memberships;
        this.erasedAt = now;
    }
}
