package dev.skillsgap.recommendation.answer.recommendation;

import dev.skillsgap.api.caller.Caller;
import dev.skillsgap.api.problem.Refusal;
import dev.skillsgap.recommendation.answer.Visibility;
import dev.skillsgap.recommendation.kept.Kept;
import dev.skillsgap.recommendation.kept.Recommendations;
import dev.skillsgap.recommendation.objection.Objections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The log of decisions, for those who may see it. */
@ApplicationScoped
class DecisionLog {

    private final Visibility visibility;
    private final Recommendations recommendations;
    private final Objections objections;
    private final Caller caller;

    DecisionLog(Visibility visibility, Recommendations recommendations, Objections objections, Caller caller) {
        this.visibility = visibility;
        this.recommendations = recommendations;
        this.objections = objections;
        this.caller = caller;
    }

    /**
     * What is asked for.
     *
     * @param person null: of everyone
     * @param objected only what somebody objected to
     */
    record Asked(@Nullable String person, boolean objected) {}

    /** A decision and its place in the log. */
    record Entry(long seq, Decision decision) {}

    /**
     * What the caller may ask for.
     *
     * @param person null: of everyone
     * @throws Refusal when there is no such person that they may see, or they do not see everyone
     */
    Asked asked(@Nullable String person, boolean objected) {
        if (person == null && !caller.seesEveryone()) {
            throw Refusal.invalid("person", "Name the person, as in ?person=demo-01.");
        }
        return new Asked(person == null ? null : visibility.person(person).id(), objected);
    }

    /** Those asked for whose numbers are smaller, newest first; in the caller's transaction. */
    List<Entry> before(long seq, Asked asked, int atMost) {
        var found = recommendations.log(asked.person(), asked.objected(), seq, atMost);
        var said = objections.toEach(found.stream().map(Kept::id).toList());
        return found.stream()
                .map(kept -> new Entry(
                        kept.seq(),
                        Decision.of(kept, recommendations.read(kept), said.getOrDefault(kept.id(), List.of()))))
                .toList();
    }
}
