package dev.skillsgap.profile.badge.trust;

import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.profile.badge.proof.Credential;
import dev.skillsgap.profile.badge.proof.Proofs;
import dev.skillsgap.profile.badge.proof.StatusBits;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;

/** The newest status list of each address. */
@ApplicationScoped
public class StatusLists implements PanacheRepositoryBase<StatusList, String> {

    private final Issuers issuers;

    StatusLists(Issuers issuers) {
        this.issuers = issuers;
    }

    List<StatusList> of(String issuer) {
        return list("issuer = ?1 order by id", issuer);
    }

    /** What of a list was read. */
    public record Read(String id, String issuer, StatusBits bits) {}

    /**
     * Keeps a list in place of the one before, in the caller's transaction.
     *
     * @throws Refusal when it is none of an issuer that is believed, not valid, or older than the one that is held
     */
    public Read take(String text, Instant now) {
        var credential = Proofs.verify(text, issuers);
        credential.requireValid(now);
        var bits = StatusBits.of(credential);
        if (!StatusBits.isAboutValidity(credential.subject())) {
            throw Refusal.invalid("/credentialSubject/statusPurpose", "Lists of revocation and suspension are kept.");
        }
        if (credential.id().isEmpty()) {
            throw Refusal.invalid("/id", "A list is known by the address at which it is published.");
        }
        keep(credential, text, now);
        return new Read(credential.id(), credential.issuer(), bits);
    }

    private void keep(Credential credential, String text, Instant now) {
        var held = findById(credential.id(), LockModeType.PESSIMISTIC_WRITE);
        if (held != null && !held.issuer.equals(credential.issuer())) {
            throw Refusal.invalid("/issuer", "The list of this address is of another issuer.");
        }
        if (held != null && held.validFrom.isAfter(credential.validFrom())) {
            throw Refusal.invalid("/validFrom", "A newer one is held, of %s.".formatted(held.validFrom));
        }
        var list = held == null ? new StatusList() : held;
        list.id = credential.id();
        list.issuer = credential.issuer();
        list.credential = text;
        list.validFrom = credential.validFrom();
        list.validUntil = credential.validUntil();
        list.receivedAt = now;
        persist(list);
    }

    /**
     * What a list that is held says.
     *
     * @throws Refusal when it is not here, of another issuer, or too old to say anything
     */
    public StatusBits bits(String id, String issuer, Instant now) {
        var list = findById(id);
        if (list == null || !list.issuer.equals(issuer)) {
            throw Refusal.invalid(
                    "/credentialStatus",
                    "Whether it was revoked stands in the list %s of the issuer, which is not here: send it to"
                                    .formatted(id)
                            + " /api/v1/badge-status-lists first.");
        }
        if (list.isOutdated(now)) {
            throw Refusal.invalid(
                    "/credentialStatus",
                    "Whether it was revoked cannot be said: the list %s that is here ended at %s. Send a newer one."
                            .formatted(id, list.validUntil));
        }
        return StatusBits.of(Proofs.verify(list.credential, issuers));
    }
}
