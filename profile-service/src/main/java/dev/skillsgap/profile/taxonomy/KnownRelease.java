package dev.skillsgap.profile.taxonomy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A release that was announced, with how many skills, roles and resources it has. */
@Entity
@Table(name = "known_release")
class KnownRelease {

    @Id
    int number;

    int skills;
    int roles;

    /** Null: it was announced before resources were read. */
    @Nullable
    Integer resources;
}
