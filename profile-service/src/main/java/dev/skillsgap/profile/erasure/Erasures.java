package dev.skillsgap.profile.erasure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Receipts of erasures. */
@ApplicationScoped
public class Erasures implements PanacheRepositoryBase<Erasure, UUID> {

    /** Removes those of people who were erased before. */
    public void removeBefore(Instant moment) {
        delete("erasedAt < ?1", moment);
    }
}
