package dev.skillsgap.recommendation.objection;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something said against a recommendation. It is answered once, by somebody else. */
@Entity
public class Objection {

    @Id
    UUID id;

    @Column(insertable = false, updatable = false)
    @Nullable
    Long seq;

    UUID recommendation;

    String reason;

    @Column(name = "raised_by")
    @Nullable
    String raisedBy;

    @Column(name = "raised_at")
    Instant raisedAt;

    @Convert(converter = VerdictColumn.class)
    @Nullable
    Verdict verdict;

    @Column(name = "verdict_reason")
    @Nullable
    String verdictReason;

    @Nullable
    String instead;

    @Column(name = "answered_by")
    @Nullable
    String answeredBy;

    @Column(name = "answered_at")
    @Nullable
    Instant answeredAt;

    protected Objection() {}

    Objection(UUID recommendation, String reason, String raisedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.recommendation = recommendation;
        this.reason = reason;
        this.raisedBy = raisedBy;
        this.raisedAt = now;
    }

    /**
     * What was decided.
     *
     * @param instead what holds in place of the recommendation; null unless that is the verdict
     * @param answeredBy null: they were erased
     */
    public record Answer(
            Verdict verdict,
            String reason,
            @Nullable String instead,
            @Nullable String answeredBy,
            Instant answeredAt) {}

    /** Decides it; throws IllegalStateException where it is decided already. */
    public void answer(Answer answer) {
        if (verdict != null) {
            throw new IllegalStateException("It is answered already");
        }
        verdict = answer.verdict();
        verdictReason = answer.reason();
        instead = answer.instead();
        answeredBy = answer.answeredBy();
        answeredAt = answer.answeredAt();
    }

    public UUID id() {
        return id;
    }

    public UUID recommendation() {
        return recommendation;
    }

    public String reason() {
        return reason;
    }

    /** Pseudonymous; null where they were erased. */
    public @Nullable String raisedBy() {
        return raisedBy;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    /** Empty while it is open. */
    public Optional<Answer> answer() {
        return verdict == null || verdictReason == null || answeredAt == null
                ? Optional.empty()
                : Optional.of(new Answer(verdict, verdictReason, instead, answeredBy, answeredAt));
    }
}
