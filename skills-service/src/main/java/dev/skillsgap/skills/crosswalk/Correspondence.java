package dev.skillsgap.skills.crosswalk;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.skillsgap.api.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That two skills of different frameworks are, or may be, the same; decided once. */
@Entity
class Correspondence {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    /** The name in another framework. */
    String skill;

    /** The skill that counts in its place. */
    @Column(name = "same_as")
    String sameAs;

    /** 0 to 1. */
    double confidence;

    String why;

    @Convert(converter = StateColumn.class)
    State state;

    @Column(name = "proposed_at")
    Instant proposedAt;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    protected Correspondence() {}

    static Correspondence proposed(String skill, String sameAs, double confidence, String why) {
        var correspondence = new Correspondence();
        correspondence.skill = skill;
        correspondence.sameAs = sameAs;
        correspondence.confidence = confidence;
        correspondence.why = why;
        correspondence.state = State.PROPOSED;
        correspondence.proposedAt = Instant.now();
        return correspondence;
    }

    /** Whether, and how, somebody has decided. */
    @Schema(
            name = "CorrespondenceState",
            enumeration = {"proposed", "accepted", "refused"})
    enum State {
        PROPOSED,
        ACCEPTED,
        REFUSED;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<State> of(String word) {
            return Stream.of(values())
                    .filter(state -> state.toString().equals(word))
                    .findFirst();
        }
    }

    boolean isAccepted() {
        return state == State.ACCEPTED;
    }

    /** Decides it, or decides otherwise than before. */
    Correspondence decided(State decision, String by) {
        if (state == decision) {
            throw Refusal.conflict("It is %s already.".formatted(state));
        }
        state = decision;
        decidedBy = by;
        decidedAt = Instant.now();
        return this;
    }
}
