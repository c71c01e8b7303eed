package dev.skillsgap.profile.learning;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.skillsgap.api.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be asserted of a person, for a resource that they have done: decided once. */
@Entity
public class Proposal {

    @Id
    UUID id;

    @Column(name = "person_id")
    String personId;

    String resource;
    String skill;
    int level;

    @Enumerated(EnumType.STRING)
    Status status;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    /** Id of the assertion that came of it. */
    @Nullable
    UUID assertion;

    protected Proposal() {}

    Proposal(String personId, String resource, String skill, int level, Instant now) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.resource = resource;
        this.skill = skill;
        this.level = level;
        this.status = Status.OPEN;
        this.madeAt = now;
    }

    /** Whether, and how, somebody has decided. */
    @Schema(name = "ProposalStatus")
    public enum Status {
        OPEN,
        ACCEPTED,
        DECLINED;

        static Optional<Status> of(String word) {
            return Arrays.stream(values())
                    .filter(status -> status.toString().equals(word))
                    .findFirst();
        }

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Whether this decision was made before.
     *
     * @throws Refusal when the other one was
     */
    boolean isAlready(Status decision) {
        if (status != Status.OPEN && status != decision) {
            throw Refusal.conflict("It was %s on %s, and a proposal is decided once; assert the level instead."
                    .formatted(status, decidedAt));
        }
        return status == decision;
    }

    void accept(UUID made, String by, Instant now) {
        decide(Status.ACCEPTED, by, now);
        assertion = made;
    }

    void decline(String by, Instant now) {
        decide(Status.DECLINED, by, now);
    }

    private void decide(Status decision, String by, Instant now) {
        status = decision;
        decidedBy = by;
        decidedAt = now;
    }

    /** Sort key among the proposals of a person. */
    String position() {
        return resource + " " + skill + " " + id;
    }
}
