package dev.skillsgap.profile.taxonomy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A release that was announced, with how many skills and roles it has. */
@Entity
@Table(name = "known_release")
class KnownRelease {

    @Id
    int number;

    int skills;
    int roles;
}
