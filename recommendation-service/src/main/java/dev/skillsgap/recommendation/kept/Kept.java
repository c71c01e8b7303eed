package dev.skillsgap.recommendation.kept;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An emitted recommendation in the log. */
@Entity
@Table(name = "recommendation")
public class Kept {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long seq;

    UUID id;

    String person;

    String role;

    @Column(name = "person_version")
    long personVersion;

    int release;

    String policy;

    @Column(name = "as_of")
    LocalDate asOf;

    @Column(name = "emitted_at", insertable = false, updatable = false)
    Instant emittedAt;

    String body;

    static Kept of(Recommendation recommendation, String body) {
        var kept = new Kept();
        kept.id = recommendation.id();
        kept.person = recommendation.person();
        kept.role = recommendation.role();
        kept.personVersion = recommendation.personVersion();
        kept.release = recommendation.release();
        kept.policy = recommendation.policy();
        kept.asOf = recommendation.asOf();
        kept.body = body;
        return kept;
    }

    /** Place in the order in which they were emitted. */
    public long seq() {
        return seq;
    }

    public String person() {
        return person;
    }

    /** The data as they were emitted, JSON. */
    public String body() {
        return body;
    }
}
