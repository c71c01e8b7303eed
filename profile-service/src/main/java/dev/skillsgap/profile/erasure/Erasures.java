package dev.skillsgap.profile.erasure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Receipts of erasures. */
@ApplicationScoped
class Erasures implements PanacheRepositoryBase<Erasure, UUID> {}
